import { type Fields, isFields } from '../is-fields.ts'
import { type PageInline, toLineProvenances, toLineText } from '../models/line.ts'
import type { Page } from '../pages/kinds.ts'
import { toValueText } from '../pages/provenance.ts'
import type { PrintedValue } from '../statistics/format.ts'
import { inline, provenance } from './tell-parts.ts'
import { type ReaderPage, tellings } from './tell-pages.ts'
import type { AnyField, AnyTelling, AsideWord, PageLine } from './telling.ts'

const toPlace = (place: string, name: string): string =>
  name === '' ? place : place === '' ? name : `${place}的${name}`

const toItemPlace = (place: string, { called, at }: AnyTelling, item: unknown): string => {
  if (at !== undefined) return (at as (item: unknown) => string)(item)
  const own = called === undefined ? '' : (called as (item: unknown) => string)(item)
  return own === '' ? place : `${place}“${own}”`
}

/** The telling of a part, of one of several, or of the one that its type names; null for what has no fields. */
const toTelling = (field: AnyField, value: unknown): AnyTelling | null => {
  if (field.is === 'part') return field.of
  return field.is === 'oneOf' ? (field.of[String((value as Fields)['type'])] ?? null) : null
}

const inLine = (place: string, line: PageInline[]): PageLine[] => [
  { place, text: toLineText(line) },
  ...toLineProvenances(line).flatMap((one) => inFields(provenance as AnyTelling, `“${one.name}”的出处`, one)),
]

const inItem = (field: AnyField, place: string, item: unknown): PageLine[] => {
  const telling = toTelling(field, item)
  return telling === null
    ? inField(field, place, item)
    : inFields(telling, toItemPlace(place, telling, item), item as Fields)
}

const inField = (field: AnyField, outer: string, value: unknown): PageLine[] => {
  if (value === null || value === undefined || value === '') return []
  const place = 'name' in field ? toPlace(outer, field.name) : outer
  switch (field.is) {
    case 'unsaid':
    case 'aside':
    case 'beside':
      return []
    case 'said':
      return typeof value === 'string' || typeof value === 'number' ? [{ place, text: String(value) }] : []
    case 'line':
      return (value as PageInline[]).length === 0 ? [] : inLine(place, value as PageInline[])
    case 'node':
      return inLine(place, [value as PageInline])
    case 'value':
      return [{ place, text: toValueText(value as PrintedValue) }]
    case 'marked': {
      const { before, marked, after } = value as { before: string; marked: string; after: string }
      return [{ place, text: before + marked + after }]
    }
    case 'list':
      return (value as unknown[]).flatMap((item) => inItem(field.of, place, item))
    case 'each':
      return Object.values(value as Fields).flatMap((item) => inItem(field.of, place, item))
    case 'part':
    case 'oneOf': {
      const telling = toTelling(field, value)
      return telling === null ? [] : inFields(telling, place, value as Fields)
    }
  }
}

const inFields = (telling: AnyTelling, place: string, value: Fields): PageLine[] =>
  Object.entries(value).flatMap(([name, one]) => {
    const field = telling.fields[name]
    return field === undefined ? [] : inField(field, place, one)
  })

const isForReaders = (page: Page): page is ReaderPage => 'chrome' in page

const tellingOf = (page: Page): AnyTelling => (isForReaders(page) ? tellings[page.kind] : { fields: {} })

/** Everything that a page says, in order, what stands around it first. */
export const toPageLines = (page: Page): PageLine[] => {
  const telling = tellingOf(page)
  const { chrome, ...content } = page as Page & { chrome?: unknown }
  return [...inFields(telling, '', { chrome }), ...inFields(telling, '', content)]
}

/** The fields of a value with their tellings, and those within them, as long as they have some. */
function* walk(telling: AnyTelling, value: Fields): Generator<{ field: AnyField; value: unknown }> {
  for (const [name, one] of Object.entries(value)) {
    const field = telling.fields[name]
    if (field !== undefined) yield* walkField(field, one)
  }
}

function* walkField(field: AnyField, value: unknown): Generator<{ field: AnyField; value: unknown }> {
  yield { field, value }
  if (value === null || value === undefined) return
  const telling = toTelling(field, value)
  if (telling !== null) yield* walk(telling, value as Fields)
  if (field.is === 'list' || field.is === 'each')
    for (const item of Object.values(value as Fields)) yield* walkField(field.of, item)
  if (field.is === 'line' || field.is === 'node')
    for (const node of [value].flat()) yield* walkField(inline, node)
}

/** What stands aside on a page, by the words for it. */
export const toAside = (page: Page | null): Map<AsideWord, unknown[]> => {
  const found = new Map<AsideWord, unknown[]>()
  if (page === null) return found
  for (const { field, value } of walk(tellingOf(page), page)) {
    if (field.is === 'aside') found.set(field.word, [...(found.get(field.word) ?? []), value])
  }
  return found
}

/** What a page says of others because of the order in which things become public, and not because of what it is about. */
export const toNeighbourLines = (page: Page | null): PageLine[] =>
  page === null
    ? []
    : [...walk(tellingOf(page), page)].flatMap(({ field, value }) =>
        field.is === 'beside' ? (field.toLines as (value: unknown) => PageLine[])(value) : [],
      )

const withoutUncounted = (telling: AnyTelling, value: unknown): unknown =>
  isFields(value)
    ? Object.fromEntries(
        Object.entries(value).flatMap(([name, one]) => {
          const field = telling.fields[name]
          return field === undefined ? [[name, one]] : countField(field, one).map((kept) => [name, kept])
        }),
      )
    : value

/** The value of a field as an approval is held to it; none where it is not. */
const countField = (field: AnyField, value: unknown): unknown[] => {
  if (field.is === 'beside' || (field.is === 'aside' && !field.isCounted)) return []
  if (value === null || value === undefined) return [value]
  if (field.is === 'list') return [(value as unknown[]).flatMap((item) => countField(field.of, item))]
  const telling = field.is === 'aside' ? field.of : toTelling(field, value)
  return [telling === null ? value : withoutUncounted(telling, value)]
}

/**
 * A model as an approval is held to it: without the days on which something became public, which whoever approves cannot
 * know, without what machines are told once more, and without what others decide who publish meanwhile.
 */
export const toCounted = (page: Page): unknown => withoutUncounted(tellingOf(page), page)
