import type { Document } from '@xiezou/shared'
import { makeOrganization, makeProgram } from '@xiezou/shared/testing'

const parts = Array.from({ length: 40 }, (_, index) => `bu-fen-${index + 1}`)

const toName = (index: number): string =>
  index % 5 === 0
    ? `“健康知识进万家”家庭健康促进行动之服务阵地建设项目（第${index + 1}期）`
    : `服务项目${index + 1}`

/** A program of forty parts, some with a page and some without, with the organizations in them. */
export const extremePrograms: Document[] = [
  makeProgram('si-shi', {
    name: '有四十个部分的项目',
    kind: 'framework',
    summary: '一项由四十个部分组成的工作。',
    parts,
    statistics: ['liu-shi', 'yi-ge', 'kuan', 'zan-ting-1'],
    organizations: [
      { organization: 'shi-xie-hui', role: 'runs' },
      { organization: 'chang-ming', role: 'takes-part' },
    ],
    sites: Array.from({ length: 12 }, (_, index) => ({
      place: `示例区第${index + 1}社区居民委员会家庭健康服务中心二楼多功能厅`,
      when: index % 2 === 0 ? 'unknown' : `2022-0${(index % 9) + 1}`,
      organization: index % 3 === 0 ? 'shi-xie-hui' : null,
    })),
    pictures: ['tu-4', 'tu-5', 'tu-6'],
  }),
  ...parts.map((key, index) =>
    makeProgram(key, {
      name: toName(index),
      kind: 'service',
      summary: index % 3 === 0 ? '其中一个部分，在示例区的各个社区开展，面向有婴幼儿和老年人的家庭。' : null,
      statistics: index % 10 === 0 ? ['liu-shi'] : [],
    }),
  ),
  makeOrganization('shi-xie-hui', { name: '示例区计划生育协会', shortName: '示例区计生协' }),
  makeOrganization('chang-ming', {
    name: '示例区卫生健康和家庭发展促进事业单位联合服务指导中心（示例区家庭健康服务中心）',
    kind: 'partner',
  }),
]
