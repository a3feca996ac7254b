import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseEntry, parseSnapshotEnd, toPublication } from '@xiezou/shared'
import { demandEveryPage, sitemapPath, toComputation, toNoPages } from '@xiezou/shared/pages'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { toSeedEntries } from './to-seed-entries.ts'

const script = path.join(import.meta.dirname, 'write-snapshot.ts')
let folder = ''
let lines: string[] = []
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'content-seed-'))
  const file = path.join(folder, 'seed.ndjson')
  execFileSync(process.execPath, [script, file, '--day', '2023-01-05'])
  lines = readFileSync(file, 'utf8').trimEnd().split('\n')
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

it('each line of the snapshot is an entry as the publication API hands it over', () => {
  const entries = lines.slice(0, -1).map((line) => parseEntry(JSON.parse(line), 'snapshot'))
  expect(entries).toEqual(toSeedEntries('2023-01-05'))
  expect(entries).toHaveLength(127)
  expect(parseSnapshotEnd(lines.at(-1) ?? '')).toBe(127)
})

it('an entry is a first revision, public since the day that was given, under its slug', () => {
  const entry = toSeedEntries('2023-01-05').find(({ ref }) => ref === 'article/xiezouqu')
  expect(entry).toMatchObject({
    state: 'live',
    revision: 1,
    change: 'minor',
    note: null,
    firstPublic: '2023-01-05',
    lastPublic: '2023-01-05',
    slug: 'xiezouqu',
    formerSlugs: [],
  })
  expect(toSeedEntries('2023-01-05').find(({ ref }) => ref === 'home/home')?.slug).toBeNull()
})

it('the lines stand in the order of their references', () => {
  const refs = lines.map((line) => (JSON.parse(line) as { ref: string }).ref)
  expect(refs).toEqual(refs.toSorted())
})

it('a day that is none writes nothing and says how it is used', () => {
  const file = path.join(folder, 'none.ndjson')
  const { status, stderr } = spawnSync(process.execPath, [script, file, '--day', '2023-02-30'], {
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toContain('用法')
  expect(() => readFileSync(file)).toThrow('ENOENT')
})

it('the pages of the whole seed can be made from it', () => {
  const context = { siteUrl: 'https://example.org' }
  const { pages } = demandEveryPage(
    toComputation(toNoPages(context), toPublication(toSeedEntries('2023-01-05')), 'all', context),
  )
  const paths = [...pages.pages.keys()]
  expect(paths).toContain(sitemapPath)
  expect(paths).toContain('/reports/xiezouqu/')
  expect(paths).toContain('/families/jiankang-jiating-shifanhu-1/')
  expect(paths.filter((one) => /^\/statistics\/.+\/$/.test(one))).toHaveLength(25)
})
