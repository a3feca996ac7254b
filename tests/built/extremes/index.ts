import type { Document, Entry } from '@xiezou/shared'
import { makeLive } from '@xiezou/shared/testing'
import { extremeNumbers } from './numbers.ts'
import { extremeReports } from './reports.ts'

/** A publication of everything that is longer, fuller or emptier than usual. */
const documents: Document[] = [
  ...extremeNumbers,
  ...extremeReports,
  {
    type: 'site',
    key: 'site',
    name: '示例区家庭健康与生育关怀专题报道网',
    publisher: 'chang-ming',
    description: null,
    contact: '示例区示例街道示例路一千二百三十四号行政服务中心五号楼三层东侧',
    icp: '示例ICP备00000000号',
    police: '示例公网安备00000000000000号',
    navigation: [],
  },
  {
    type: 'home',
    key: 'home',
    article: 'chang-biao-ti',
    statisticsBlock: 'chang',
    articles: ['san-shi-tu', 'zan-ting-bao', 'gao-bian-zhu'],
    programs: ['si-shi', 'bu-fen-1', 'bu-fen-2', 'bu-fen-3'],
    order: [],
  },
]

/** A publication of everything that is longer, fuller or emptier than usual. */
export const toExtremeEntries = (): Entry[] => documents.map((body) => makeLive(body))
