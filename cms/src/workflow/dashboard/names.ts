import type { DocumentType } from '@xiezou/shared'

/** What editors call documents of each type. */
export const typeNames: Record<DocumentType, string> = {
  article: '报道',
  program: '项目',
  family: '家庭',
  picture: '图片',
  statistic: '统计指标',
  attachment: '附件',
  observation: '观测值',
  'statistics-block': '数据板块',
  organization: '机构',
  honour: '荣誉',
  home: '首页',
  site: '网站信息',
}

/** What editors call a stored document. */
export const toWhat = (type: DocumentType, stored: Record<string, unknown>): string => {
  const names = [stored['title'], stored['name'], stored['label'], stored['alt'], stored['filename']]
  const name = names.find((one) => typeof one === 'string' && one !== '')
  return typeof name === 'string'
    ? name
    : type === 'home' || type === 'site'
      ? typeNames[type]
      : '（还没有名称）'
}
