import { toPublication } from '@xiezou/shared'
import { expect, test } from 'vitest'
import { toPageAt } from './to-page-at.ts'

const empty = toPublication([])
const context = { siteUrl: 'http://127.0.0.1:4321' }

test('a designer sees the page at the path', () => {
  expect(toPageAt(empty, '/reports/', context).kind).toBe('reports')
})

test('the slash at the end may be left out', () => {
  expect(toPageAt(empty, '/reports', context).kind).toBe('reports')
})

test('where nothing is, the page for that is shown', () => {
  expect(toPageAt(empty, '/nothing/', context).kind).toBe('not-found')
})

test('the sitemap is there too', () => {
  expect(toPageAt(empty, '/sitemap.xml', context)).toMatchObject({
    kind: 'sitemap',
    locations: expect.arrayContaining([{ url: 'http://127.0.0.1:4321/reports/', day: null }]) as string[],
  })
})
