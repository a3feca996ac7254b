import { isVisible, toLines, toOneLine } from '@xiezou/shared'
import { type FlattenedField, flattenAllFields } from 'payload'
import { blocks } from '../../editor/blocks.ts'
import { inlineBlocks } from '../../editor/inline-blocks.ts'
import { cleanRichText } from './clean-rich-text.ts'

type Values = Record<string, unknown>

/** An address that cannot be what somebody meant, and in which field. */
export type BadAddress = { path: string; message: string }

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

let known: Map<string, FlattenedField[]> | null = null
const toBlockFields = (slug: unknown): FlattenedField[] => {
  known ??= new Map(
    [...blocks(), ...inlineBlocks()].map((block) => [block.slug, flattenAllFields({ fields: block.fields })]),
  )
  return known.get(String(slug)) ?? []
}

/** A text of a field; an empty one where there is nothing in it to see. */
const clean = ({ type }: FlattenedField, text: string): string => {
  const plain = type === 'textarea' ? toLines(text) : toOneLine(text)
  return isVisible(plain) ? plain : ''
}

const isText = ({ type }: FlattenedField): boolean => type === 'text' || type === 'textarea'

/** What the program alone writes, and secrets, stay as they are. */
const isOthers = (field: FlattenedField): boolean =>
  ('hidden' in field && field.hidden) || field.name === 'password'

const toInner = (field: FlattenedField, row: Values): FlattenedField[] => {
  if ('flattenedFields' in field) return field.flattenedFields
  if (field.type !== 'blocks') return []
  return field.blocks.find(({ slug }) => slug === row['blockType'])?.flattenedFields ?? []
}

// A line end in an address begins something else, a header or another address: nobody means it to be a space.
const breaks = /[\p{Cc}\p{Zl}\p{Zp}]/u

const addressBreaks = (name: string): string =>
  `${name === '' ? '' : `链接“${name}”的`}网址里有换行或控制字符，请删去后重新填写`

/**
 * The values of a document without what no reader sees, by the kind of each field: `text` has one line, `textarea` and
 * rich text have several. Addresses with line breaks in them are told to `refuse`, and stay.
 */
export const cleanTexts = (
  fields: FlattenedField[],
  data: Values,
  refuse: (bad: BadAddress) => void,
  place = '',
): Values => {
  const toClean = (field: FlattenedField, value: unknown, path: string): unknown => {
    if (isText(field) && Array.isArray(value))
      return value
        .map((one: unknown) => (typeof one === 'string' ? clean(field, one) : one))
        .filter((one) => one !== '')
    if (isText(field) && typeof value === 'string') {
      if (field.name === 'url' && breaks.test(value)) refuse({ path, message: addressBreaks('') })
      return clean(field, value)
    }
    if (field.type === 'richText')
      return cleanRichText(value, (inner, name) => {
        const { url, blockType } = inner
        if (blockType !== undefined) return cleanTexts(toBlockFields(blockType), inner, refuse, path)
        if (typeof url !== 'string') return inner
        if (breaks.test(url)) refuse({ path, message: addressBreaks(name) })
        return { ...inner, url: toOneLine(url) }
      })
    const inRow = (row: unknown, at: string): unknown =>
      isValues(row) ? cleanTexts(toInner(field, row), row, refuse, `${at}.`) : row
    if (field.type === 'array' || field.type === 'blocks')
      return Array.isArray(value) ? value.map((row, index) => inRow(row, `${path}.${index}`)) : value
    return field.type === 'group' || field.type === 'tab' ? inRow(value, path) : value
  }
  const named = fields.filter((field) => data[field.name] !== undefined && !isOthers(field))
  return {
    ...data,
    ...Object.fromEntries(
      named.map((field) => [field.name, toClean(field, data[field.name], place + field.name)]),
    ),
  }
}
