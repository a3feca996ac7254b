import { z } from 'zod'
import { key } from './key.ts'

/** Every type of published document, in the order in which people are told of them. */
export const documentTypes = [
  'article',
  'program',
  'family',
  'statistic',
  'observation',
  'statistics-block',
  'organization',
  'honour',
  'picture',
  'attachment',
  'site',
  'home',
] as const
export const documentType = z.enum(documentTypes)
export type DocumentType = z.infer<typeof documentType>

/** What a document of a type is called in a sentence. */
export const typeWords: Record<DocumentType, string> = {
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
  site: '网站信息',
  home: '首页',
}

/** `type/key`: how a document is named wherever its type is not known beforehand, `article/xiezouqu`. */
export const documentRef = z.custom<DocumentRef>(
  (value) => typeof value === 'string' && isDocumentRef(value),
  '写成“类型/标识”，例如 article/xiezouqu',
)
export type DocumentRef = `${DocumentType}/${string}`

const isDocumentRef = (value: string): boolean => {
  const [type, name, ...more] = value.split('/')
  return more.length === 0 && documentType.safeParse(type).success && key.safeParse(name).success
}

/** The reference to a document. */
export const toRef = <Type extends DocumentType>(type: Type, name: string): `${Type}/${string}` =>
  `${type}/${name}`

/** The type and key that a reference names. */
export const fromRef = (ref: DocumentRef): { type: DocumentType; key: string } => {
  const [type, name] = ref.split('/') as [DocumentType, string]
  return { type, key: name }
}
