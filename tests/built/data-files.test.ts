import { toSeedEntries } from '@xiezou/content-seed'
import { beforeAll, expect, test } from 'vitest'
import { drawSite, type DrawnSite } from './draw-site.ts'

const entries = toSeedEntries('2026-01-02')
let site: DrawnSite

beforeAll(async () => {
  site = await drawSite(entries)
})

const textOf = (file: string): string => {
  const bytes = site.files.get(file)
  if (bytes === undefined) throw new Error(`${file} was not drawn`)
  return bytes.toString('utf8')
}

const liveOf = (type: string) => entries.flatMap(({ body }) => (body.type === type ? [body] : []))

test('the CSV of the seed begins with a byte order mark, ends its lines as RFC 4180 says, and has a row for each value', () => {
  const bytes = site.files.get('data/observations.csv')
  expect(bytes?.subarray(0, 3).toString('hex')).toBe('efbbbf')
  const lines = textOf('data/observations.csv').split('\r\n')
  expect(lines.at(-1)).toBe('')
  expect(lines.length - 2).toBe(liveOf('observation').length)
  expect(textOf('data/observations.csv').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
})

test('the JSON of the seed has each value digit for digit, as text', () => {
  const rows = JSON.parse(textOf('data/observations.json')) as { id: string; value: string }[]
  const values = new Map(liveOf('observation').map((one) => [one.key, 'value' in one ? one.value : null]))
  expect(rows.length).toBeGreaterThan(20)
  for (const { id, value } of rows) expect(value).toBe(values.get(id))
})

test('every data file that a page leads to is JSON that can be read, or CSV with even rows', () => {
  const files = [...site.files.keys()].filter((file) => /^(?:data|statistics)\//.test(file))
  const json = files.filter((file) => file.endsWith('.json'))
  expect(json.length).toBe(liveOf('statistic').length + 4)
  for (const file of json) expect(() => JSON.parse(textOf(file)) as unknown).not.toThrow()
  expect(files.filter((file) => file.endsWith('.csv')).length).toBe(liveOf('statistic').length + 3)
})
