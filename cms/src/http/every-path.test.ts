import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SignedIn, startCms, type TestCms } from '../testing/start-cms.ts'

let cms: TestCms
let administrator: SignedIn

beforeAll(async () => {
  cms = await startCms()
  administrator = await cms.signIn('administrator')
})

afterAll(() => cms.stop())

/** Every path into a collection that a query may name, through at most so many documents that are referred to. */
const toPaths = (fields: FlattenedField[], references: number): string[] =>
  fields.flatMap((field): string[] => {
    const inner = (): string[] => {
      if ('flattenedFields' in field) return toPaths(field.flattenedFields, references)
      if ((field.type !== 'relationship' && field.type !== 'upload') || references === 0) return []
      return [field.relationTo].flat().flatMap((slug) => {
        const related = cms.payload.config.collections.find((one) => one.slug === slug)
        return related === undefined ? [] : toPaths(related.flattenedFields, references - 1)
      })
    }
    return [field.name, ...inner().map((path) => `${field.name}.${path}`)]
  })

it('every path of a query is answered, or refused in words', async () => {
  const failed: string[] = []
  for (const { slug, flattenedFields, versions } of cms.payload.config.collections) {
    for (const path of new Set(toPaths(flattenedFields, 2))) {
      const places = [
        `/${slug}?where[${path}][equals]=1`,
        `/${slug}?sort=${path}`,
        ...(versions ? [`/${slug}/versions?where[version.${path}][equals]=1`] : []),
      ]
      for (const place of places)
        if ((await administrator.ask('GET', `${place}&limit=1&depth=0`)).status >= 500) failed.push(place)
    }
  }
  expect(failed).toEqual([])
})
