import { type Fields, isFields } from '../is-fields.ts'
import type { Page } from '../pages/kinds.ts'
import { type PageInline, toLineText } from '../models/line.ts'
import { toValueText } from '../pages/provenance.ts'
import type { PrintedValue } from '../statistics/format.ts'

/** A piece of what a page says, and where on it, in words. */
export type PageLine = { place: string; text: string }

/** What stands in a page twice, or says nothing to a reader: shorter forms, addresses, counts and charts made of the rest. */
const unsaid = new Set([
  'kind',
  'type',
  'id',
  'phrases',
  'href',
  'navigation',
  'canonical',
  'structured',
  'share',
  'files',
  'data',
  'icon',
  'focus',
  'variants',
  'minutes',
  'chart',
  'url',
  // Known only once it happens, or told by the order in which it does.
  'day',
  'beside',
  'news',
  'newest',
  'list',
  'order',
  'locations',
])

/** What the parts of pages are called; a part that is not named here goes by the place in which it stands. */
const names: Record<string, string> = {
  siteName: '网站名称',
  description: '摘要',
  publisher: '主办机构',
  contact: '联系方式',
  icp: 'ICP 备案号',
  police: '公安备案号',
  kicker: '栏目',
  subject: '报道的机构',
  title: '标题',
  standfirst: '导语',
  authors: '作者',
  byline: '署名',
  period: '时期',
  statistics: '统计数的个数',
  cover: '封面图片',
  panels: '数据板块',
  panel: '数据板块',
  programs: '项目',
  name: '名称',
  aliases: '别名',
  summary: '简介',
  entries: '数字',
  partOf: '上级',
  parts: '下级',
  organizations: '机构',
  groups: '分组',
  pictures: '图片',
  sentences: '报道里的句子',
  honours: '荣誉',
  families: '家庭',
  basis: '公开的依据',
  headline: '最新值',
  definitions: '口径',
  change: '改了什么',
  base: '基数',
  replaced: '取代它的修改',
  note: '说明',
  history: '历次数值',
  uses: '出现在哪里',
  citation: '引用格式',
  featured: '主打报道',
  movements: '章节',
  reports: '报道',
  source: '来源',
  status: '数据状态',
  replaces: '更正或更新说明',
  binding: '固定或跟随',
  value: '数值',
  alt: '图片上有什么',
  caption: '图注',
  credit: '图片来源',
  movedTo: '转到',
  awardedBy: '授予机构',
  recipients: '获得者',
  board: '统计数一览',
  total: '统计数的个数',
  counts: '个数',
  statuses: '数据状态的代号',
  publishedBy: '发布机构',
  year: '年份',
  years: '年份',
  every: '全部报道',
  older: '较早的一页',
  newer: '较新的一页',
  sitemap: '网站地图',
}

const inlines = new Set<unknown>(['text', 'keep', 'link', 'statistic'])
const isLine = (value: unknown[]): value is PageInline[] =>
  value.length > 0 &&
  value.every((one) => isFields(one) && inlines.has(one['type']) && typeof one['text'] === 'string')

const isValue = (value: Fields): value is PrintedValue =>
  'number' in value && 'unit' in value && 'before' in value && 'after' in value

// A sentence around a number, in three pieces.
const isMarked = (value: Fields): value is { before: string; marked: string; after: string } =>
  'marked' in value && 'before' in value && 'after' in value

const paragraph = /^p-(\w+)-(\d+)$/

const toPlace = (place: string, value: Fields): string => {
  const found = paragraph.exec(String(value['id']))
  if (found !== null) return `${found[1] === '00' ? '导语' : (found[1] ?? '')}第${found[2] ?? ''}段`
  const { number, title, name, label, report } = value
  const own = [number, title ?? name ?? label ?? report].filter((one) => typeof one === 'string').join(' ')
  return own === '' ? place : `${place}“${own}”`
}

const inProvenance = ({ name, value: _, ...provenance }: Fields): PageLine[] =>
  inFields(`“${String(name)}”的出处`, provenance)

const inLine = (place: string, line: PageInline[]): PageLine[] => [
  { place, text: toLineText(line) },
  ...line.flatMap((node) => (node.type === 'statistic' ? inProvenance(node.provenance) : [])),
]

const inFields = (place: string, value: Fields): PageLine[] =>
  Object.entries(value).flatMap(([key, one]) => {
    if (unsaid.has(key)) return []
    const name = names[key]
    return inValue(name === undefined ? place : place === '' ? name : `${place}的${name}`, one)
  })

const inValue = (place: string, value: unknown): PageLine[] => {
  if (typeof value === 'string') return value === '' ? [] : [{ place, text: value }]
  if (typeof value === 'number') return [{ place, text: String(value) }]
  if (Array.isArray(value)) {
    if (isLine(value)) return inLine(place, value)
    return value.flatMap((one: unknown) => inValue(isFields(one) ? toPlace(place, one) : place, one))
  }
  if (!isFields(value)) return []
  if (isValue(value)) return [{ place, text: toValueText(value) }]
  if (isMarked(value)) return [{ place, text: value.before + value.marked + value.after }]
  return inFields(place, value)
}

/** Everything that a page says, in order. It walks the model, so that a field that is new to a page is never missed. */
export const toPageLines = ({ kind: _, chrome, ...page }: Page & { chrome?: unknown }): PageLine[] => [
  ...inValue('页头页脚', chrome),
  ...inFields('', page),
]
