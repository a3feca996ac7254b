import type { Document } from '../documents/index.ts'
import { type Fields, isFields } from '../is-fields.ts'
import { type Inline, inlineKinds, toReadText } from '../rich-text/inline.ts'

/** A text of a document that somebody typed, and where it stands, in words; a linked number in it is one `\ufffc`. */
export type TypedText = { place: string; text: string; isName: boolean }

/** What no reader reads as a sentence: marks, addresses, choices, days and what numbers are made of. */
const machine = new Set([
  ...[
    'type',
    'key',
    'slug',
    'kind',
    'level',
    'hash',
    'format',
    'bytes',
    'variants',
    'focus',
    'url',
    'to',
    'show',
  ],
  ...[
    'statistic',
    'definition',
    'version',
    'value',
    'exactness',
    'period',
    'asOf',
    'status',
    'supersedes',
    'from',
  ],
  ...[
    'when',
    'date',
    'year',
    'number',
    'unit',
    'scale',
    'icp',
    'police',
    'contact',
    'order',
    'scope',
    'place',
    'role',
  ],
])

/** What something is called; the number in a name is part of it. */
const names = new Set([
  'name',
  'shortName',
  'aliases',
  'label',
  'attribution',
  'credit',
  'bylines',
  'without',
])

const words: Record<string, string> = {
  title: '标题',
  kicker: '栏目',
  standfirst: '导语',
  description: '摘要',
  search: '搜索和分享',
  summary: '简介',
  story: '故事',
  caption: '图注',
  alt: '图片上有什么',
  note: '说明',
  source: '来源',
  base: '基数',
  definitions: '定义',
  change: '改了什么',
  attribution: '出自',
  credit: '图片来源',
  name: '名称',
  shortName: '简称',
  aliases: '别名',
  label: '显示的名称',
  bylines: '署名',
  without: '不能再提及时的说法',
}

// A key, or a type with one.
const isReference = /^(?=.*[a-z])[a-z0-9/-]+$/

const isLine = (value: unknown[]): value is Inline[] =>
  value.length > 0 && value.every((one) => isFields(one) && Object.hasOwn(inlineKinds, String(one['type'])))

const toLineText = (line: Inline[]): string =>
  toReadText(line, { toNumber: () => '\ufffc', mayName: () => true })

const toPlace = (place: string, key: string, value: unknown, index: number): string => {
  if (key === 'sections' && isFields(value)) return `${String(value['number'])} ${String(value['title'])}`
  if (key === 'entries' && place === '') return `第${index + 1}项`
  return place
}

const inValue = (place: string, key: string, value: unknown, isName: boolean): TypedText[] => {
  if (typeof value === 'string')
    return isReference.test(value) || value === '' ? [] : [{ place, text: value, isName }]
  if (Array.isArray(value)) {
    if (isLine(value)) return [{ place, text: toLineText(value), isName }]
    return value.flatMap((one: unknown, index) => inValue(toPlace(place, key, one, index), key, one, isName))
  }
  return isFields(value) ? inFields(place, value) : []
}

const inFields = (place: string, fields: Fields): TypedText[] =>
  Object.entries(fields).flatMap(([key, value]) => {
    if (machine.has(key) || typeof value === 'number' || value === null) return []
    const own = words[key]
    const inner =
      own === undefined || (key === 'title' && place !== '') ? place : place === '' ? own : `${place}，${own}`
    return inValue(inner, key, value, names.has(key))
  })

/**
 * Every text of a document, in the order of its fields. It walks the document, so that a field that is new is never
 * missed.
 */
export const toTexts = (document: Document): TypedText[] => inFields('', document)
