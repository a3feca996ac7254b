import { describe, expect, test } from 'vitest'
import { exampleEntries } from '../examples/entries.ts'
import { pageExamples } from '../examples/pages.ts'
import { toPublication } from '../publication/publication.ts'
import { toDataPackage } from './data-package.ts'
import type { Cell } from './data-tables.ts'

type Field = { name: string; type: string; constraints: { required?: boolean; enum?: string[] } }
type Resource = {
  name: string
  path: string
  format: string
  schema: {
    fields: Field[]
    primaryKey: string[]
    foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[]
  }
}

const { resources, ...about } = toDataPackage(toPublication(exampleEntries()), {
  siteUrl: 'https://report.example',
}) as { resources: Resource[]; name: string; id: string }

const tables = resources
  .filter(({ format }) => format === 'csv')
  .map((resource) => {
    const page = pageExamples.csv.find(({ name }) => name === `/data/${resource.path}`)?.page
    if (page === undefined) throw new Error(`${resource.path} was not made`)
    return { resource, page }
  })

const lexical: Record<string, RegExp> = {
  string: /[^]/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
}

const isOf = ({ type, constraints }: Field, cell: Cell): boolean => {
  if (cell === null) return constraints.required !== true
  return (
    lexical[type]?.test(String(cell)) === true &&
    (constraints.enum === undefined || constraints.enum.includes(String(cell)))
  )
}

const toValues = (table: (typeof tables)[number], names: string[]): string[] =>
  table.page.rows.map((row) => JSON.stringify(names.map((name) => row[table.page.columns.indexOf(name)])))

test('the description is of the site that it came from, and names each file once', () => {
  expect(about).toMatchObject({
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    id: 'https://report.example/data/datapackage.json',
    homepage: 'https://report.example/statistics/',
  })
  const made = [...pageExamples.csv, ...pageExamples.json]
    .map(({ name }) => name)
    .filter((name) => name.startsWith('/data/') && !name.endsWith('datapackage.json'))
  expect(resources.map(({ path }) => `/data/${path}`).toSorted()).toEqual(made.toSorted())
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length)
  for (const { name } of resources) expect(name).toMatch(/^[a-z0-9._-]+$/)
})

describe.each(tables.map((table) => [table.resource.name, table] as const))('the table of %s', (_, table) => {
  const { fields, primaryKey, foreignKeys } = table.resource.schema

  test('has the columns that are described, in their order, and rows in the examples', () => {
    expect(fields.map(({ name }) => name)).toEqual(table.page.columns)
    expect(table.page.rows.length).toBeGreaterThan(5)
  })

  test('holds in each cell what its column may hold', () => {
    const wrong = table.page.rows.flatMap((row) =>
      fields.flatMap((field, index) =>
        isOf(field, row[index] ?? null) ? [] : [`${field.name}: ${String(row[index])}`],
      ),
    )
    expect(wrong).toEqual([])
  })

  test('names each of its rows once, and refers only to rows that are there', () => {
    const keys = toValues(table, primaryKey)
    expect(new Set(keys).size).toBe(keys.length)
    for (const { fields: own, reference } of foreignKeys ?? []) {
      const other = tables.find(({ resource }) => resource.name === reference.resource)
      const there = new Set(other === undefined ? [] : toValues(other, reference.fields))
      expect(toValues(table, own).filter((value) => !there.has(value))).toEqual([])
    }
  })
})
