import { type Entry, toIsShown, toShownEntry } from '@xiezou/shared'
import { exampleEntries } from '@xiezou/shared/examples'
import { describe, expect, test } from 'vitest'
import { drawSite, type DrawnSite } from './draw-site.ts'

const families = new Set(['family/jiating-1', 'family/jiating-3'])
const names = ['张某', '王某', '三代人', '一家人在灯下读书']
const keys = ['jiating-1', 'jiating-3']

/** Entries as the publication API hands them over. */
const toPublic = (entries: Entry[]): Entry[] => {
  const byRef = new Map(entries.map((entry) => [entry.ref, entry]))
  const isShown = toIsShown((ref) => byRef.get(ref))
  return entries.map((entry) => toShownEntry(entry, isShown))
}

const findWords = ({ files }: DrawnSite, words: string[]): string[] =>
  [...files].flatMap(([file, bytes]) =>
    words.filter((word) => file.includes(word) || bytes.includes(word)).map((word) => `${file}: ${word}`),
  )

const toGone = (entry: Entry): Entry => {
  if (entry.state !== 'live') return entry
  const { body: _body, schema: _schema, ...left } = entry
  return { ...left, state: 'gone', history: left.history.map(({ day }) => ({ day, note: null, body: null })) }
}

describe('no byte of the public site', () => {
  test('misses a name while its family is shown', async () => {
    const found = findWords(await drawSite(toPublic(exampleEntries())), names)
    expect(new Set(found.map((one) => one.split(': ')[1]))).toEqual(new Set(names))
  })

  test('names a family that was withdrawn, in a report, in its earlier versions, in a list or beside a picture', async () => {
    const entries = exampleEntries().map((entry) => (families.has(entry.ref) ? toGone(entry) : entry))
    expect(findWords(await drawSite(toPublic(entries)), names)).toEqual([])
  })

  test('knows the name or the key of a family that was never released, even where others refer to it', async () => {
    const entries = exampleEntries().filter(({ ref }) => !families.has(ref))
    const site = await drawSite(toPublic(entries))
    expect(findWords(site, [...names, ...keys])).toEqual([])
  })
})
