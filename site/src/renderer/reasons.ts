import { type DocumentRef, type DocumentType, fromRef, type Read } from '@xiezou/shared'

const words: Record<DocumentType, string> = {
  article: '报道',
  program: '项目',
  family: '家庭',
  statistic: '统计指标',
  observation: '观测值',
  'statistics-block': '数据板块',
  organization: '机构',
  honour: '荣誉',
  picture: '图片',
  site: '网站设置',
  home: '首页设置',
}

const most = 3

/** Why a page differs, in words: which of the changed documents it had asked for. */
export const toReason = (reads: Set<Read>, changes: Map<DocumentRef, Set<Read>>): string => {
  const causes = [...changes].flatMap(([ref, affected]) => (affected.isDisjointFrom(reads) ? [] : [ref]))
  if (causes.length === 0) return '网站程序或页面清单有变'
  const told = causes.slice(0, most).map((ref) => `${words[fromRef(ref).type]} ${fromRef(ref).key}`)
  return `${told.join('、')}${causes.length > most ? `等 ${causes.length} 项` : ''}有变`
}
