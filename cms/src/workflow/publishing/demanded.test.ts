import { type Document, type DocumentType, documentTypes, ContractError, parseDocument } from '@xiezou/shared'
import { documentExamples as examples } from '@xiezou/shared/examples'
import type { FlattenedField } from 'payload'
import { describe, expect, test } from 'vitest'
import { ConversionError, toFieldPath, toPublished, toStored } from '../../conversion/index.ts'
import { isGlobal, toSlug } from '../../document-types.ts'
import config from '../../payload.config.ts'
import { inventedLookup } from '../../testing/invented-lookup.ts'

type Values = Record<string, unknown>

/** Every place in a stored document where its form demands something, as the path of what is filled in there. */
const findDemanded = (
  fields: FlattenedField[],
  values: Values,
  at: (string | number)[] = [],
): (string | number)[][] =>
  fields.flatMap((field): (string | number)[][] => {
    const place = [...at, field.name]
    const value = values[field.name]
    if (value === null || value === undefined || value === '') return []
    const isDemanded = 'required' in field && field.required && field.type !== 'checkbox'
    const within =
      field.type === 'array'
        ? (value as Values[]).flatMap((row, index) =>
            findDemanded(field.flattenedFields, row, [...place, index]),
          )
        : field.type === 'group' || field.type === 'tab'
          ? findDemanded(field.flattenedFields, value as Values, place)
          : []
    return isDemanded ? [place, ...within] : within
  })

const without = (values: Values, [name = '', ...more]: (string | number)[]): Values => {
  const value = values[name]
  const less =
    more.length === 0
      ? null
      : Array.isArray(value)
        ? value.map((row: Values, index) => (index === more[0] ? without(row, more.slice(1)) : row))
        : without(value as Values, more)
  return { ...values, [name]: less }
}

const findProblems = (type: DocumentType, stored: Values): string[] => {
  try {
    parseDocument(toPublished(type, stored, inventedLookup), type)
    return []
  } catch (error) {
    if (error instanceof ConversionError || error instanceof ContractError)
      return error.problems.map(({ path }) => toFieldPath(path))
    throw error
  }
}

const { collections, globals } = await config
const fieldsOf = (type: DocumentType): FlattenedField[] =>
  (isGlobal(type) ? globals : collections).find(({ slug }) => slug === toSlug(type))?.flattenedFields ?? []

describe('what a form demands of a document, a release demands too, since a save demands nothing', () => {
  test.each(documentTypes)('%s', (type) => {
    const demanded = new Map<string, string[]>()
    for (const { document } of examples[type] as { document: Document }[]) {
      const stored = JSON.parse(JSON.stringify(toStored(document, inventedLookup))) as Values
      for (const place of findDemanded(fieldsOf(type), stored))
        demanded.set(place.join('.'), findProblems(type, without(stored, place)))
    }
    const missed = [...demanded].filter(
      ([place, problems]) =>
        !problems.some((one) => one === place || one.startsWith(`${place}.`) || place.startsWith(`${one}.`)),
    )
    expect(missed).toEqual([])
  })
})
