import type { Document } from '@xiezou/shared'

/** What people call a document. */
export const toTitle = (document: Document): string => {
  if ('title' in document) return document.title
  if ('name' in document) return document.name
  return document.type === 'picture' ? document.alt : document.key
}

const typeWords: Record<Document['type'], string> = {
  article: '报道',
  program: '项目',
  family: '家庭',
  statistic: '统计指标',
  observation: '观测值',
  'statistics-block': '数据板块',
  organization: '机构',
  honour: '荣誉',
  picture: '图片',
  attachment: '附件',
  site: '网站设置',
  home: '首页设置',
}

/** A document within a sentence: what it is and its title in quotation marks, those within it nested. */
export const toNamed = (document: Document): string =>
  `${typeWords[document.type]}“${toTitle(document).replaceAll('“', '‘').replaceAll('”', '’')}”`
