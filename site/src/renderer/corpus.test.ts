import { refOf, toHash, toSnapshot, toSnapshotEnd } from '@xiezou/shared'
import { describe, expect, test } from 'vitest'
import { catchUp, type Corpus, emptyCorpus, NotGiven } from './corpus.ts'
import { parseSnapshot, readLine } from './lines.ts'
import { type FakeCms, openCms } from '../testing/fake-cms.ts'
import {
  makeObservation,
  makeOrganization,
  makeProgram,
  makeStatistic,
  smallDocuments,
} from '../testing/documents.ts'

const toEntries = (corpus: Corpus | undefined) =>
  [...(corpus?.entries.values() ?? [])].map(({ entry }) => entry)

const load = async (cms: FakeCms) => {
  const advance = await catchUp(emptyCorpus, cms.source)
  if (advance === null) throw new Error('nothing came')
  cms.asked.documents = []
  return advance.corpus
}

test('a renderer that knows nothing gets everything', async () => {
  const cms = openCms(smallDocuments())
  const corpus = await load(cms)
  expect(toEntries(corpus)).toEqual(cms.entries())
  expect(corpus.release).toBe(1)
})

test('where nothing was released, nothing is fetched and nothing is new', async () => {
  const cms = openCms(smallDocuments())
  const corpus = await load(cms)
  expect(await catchUp(corpus, cms.source)).toBeNull()
  expect(cms.asked.documents).toEqual([])
})

test('after an event, only what differs is fetched', async () => {
  const cms = openCms(smallDocuments())
  const corpus = await load(cms)
  cms.publish(makeProgram('zhu-xue', { name: '春蕾助学' }))
  const advance = await catchUp(corpus, cms.source)
  expect(cms.asked.documents).toEqual(['program/zhu-xue'])
  expect(advance?.changes).toEqual(
    new Map([['program/zhu-xue', new Set(['program/zhu-xue', 'all:program'])]]),
  )
})

test('whoever lost several events catches up with all of them at once', async () => {
  const cms = openCms(smallDocuments())
  const corpus = await load(cms)
  cms.publish(makeProgram('zhu-xue', { name: '春蕾助学' }))
  cms.publish(makeOrganization('dong-hai'))
  cms.publish(makeProgram('zhu-xue', { name: '启航助学' }))
  const advance = await catchUp(corpus, cms.source)
  expect(cms.asked.documents.toSorted()).toEqual(['organization/dong-hai', 'program/zhu-xue'])
  expect(advance?.corpus.release).toBe(4)
  expect(advance?.corpus.entries.get('program/zhu-xue')?.entry).toEqual(cms.entry('program/zhu-xue'))
})

test('what is erased in the CMS leaves, and who asked for it is told', async () => {
  const cms = openCms([makeStatistic('fang-shi'), makeObservation('yi', 'fang-shi')])
  const corpus = await load(cms)
  cms.erase('observation/yi')
  const advance = await catchUp(corpus, cms.source)
  expect(advance?.corpus.entries.has('observation/yi')).toBe(false)
  expect(advance?.changes.get('observation/yi')).toEqual(
    new Set(['observation/yi', 'all:observation', 'observations:fang-shi']),
  )
})

test('a release that comes between the list and the documents is taken whole', async () => {
  const cms = openCms([makeProgram('zhu-xue'), makeOrganization('dong-hai')])
  const corpus = await load(cms)
  cms.publish(makeProgram('zhu-xue', { name: '春蕾助学' }))
  cms.beforeAnswer = (question) => {
    if (question !== 'documents') return
    cms.beforeAnswer = () => undefined
    cms.publish(
      makeProgram('zhu-xue', { name: '启航助学' }),
      makeOrganization('dong-hai', { name: '东海社区' }),
    )
  }
  const advance = await catchUp(corpus, cms.source)
  expect(toEntries(advance?.corpus)).toEqual(cms.entries())
})

describe('a document that cannot be read', () => {
  const spoilt: [string, (line: string) => string, string][] = [
    ['is not handed over', () => '', 'CMS 没有给出清单里的这一份'],
    ['is no JSON', (line) => line.slice(0, 40), '第 2 行不是 JSON'],
    ['is something else', () => '[1]', '第 2 行既不是发布的内容'],
    ['is not what its hash says', (line) => line.replace('东海', '西海'), '第 2 行的内容和它的哈希不符'],
    ['has another hash', (line) => line.replace(/"hash":"../, '"hash":"xx'), 'CMS 没有给出清单里的这一份'],
  ]

  test.each(spoilt)('because it %s is named, and every other is read', async (_, damage, words) => {
    const cms = openCms([makeProgram('zhu-xue'), makeOrganization('dong-hai', { name: '东海社区' })])
    cms.damage.set('organization/dong-hai', damage)
    const advance = await catchUp(emptyCorpus, cms.source)
    expect(toEntries(advance?.corpus)).toEqual([cms.entry('program/zhu-xue')])
    expect([...(advance?.corpus.unread ?? [])]).toEqual([
      ['organization/dong-hai', expect.objectContaining({ words: expect.stringContaining(words) as string })],
    ])
  })

  test.each([
    ['a version of the shapes that is not known', 99, '这份内容由更新的版本（99）写成'],
    ['a version that is none', 0, '第 1 行'],
  ])('because it has %s says so', async (_, schema, words) => {
    const cms = openCms([makeProgram('zhu-xue')])
    const entry = { ...cms.entry('program/zhu-xue'), schema }
    const source: typeof cms.source = {
      ...cms.source,
      loadManifest: () =>
        Promise.resolve({ tag: 'a', release: 1, entries: { 'program/zhu-xue': toHash(entry) } }),
      loadDocuments: () => Promise.resolve([readLine(JSON.stringify({ hash: toHash(entry), entry }), 1)]),
    }
    const advance = await catchUp(emptyCorpus, source)
    expect(advance?.corpus.unread.get('program/zhu-xue')?.words).toContain(words)
  })

  test('stays as it was read last, is asked for once, and again when another version of it is public', async () => {
    const cms = openCms([makeProgram('zhu-xue', { name: '春蕾助学' })])
    const corpus = await load(cms)
    cms.publish(makeProgram('zhu-xue', { name: '启航助学' }))
    cms.damage.set('program/zhu-xue', () => 'x')
    const spoiltOne = (await catchUp(corpus, cms.source))?.corpus ?? emptyCorpus
    expect(toEntries(spoiltOne)).toEqual(toEntries(corpus))
    cms.asked.documents = []
    cms.publish(makeOrganization('dong-hai'))
    const next = (await catchUp(spoiltOne, cms.source))?.corpus ?? emptyCorpus
    expect(cms.asked.documents).toEqual(['organization/dong-hai'])
    expect(next.unread.has('program/zhu-xue')).toBe(true)
    cms.damage.clear()
    cms.publish(makeProgram('zhu-xue', { name: '金秋助学' }))
    const mended = await catchUp(next, cms.source)
    expect(mended?.corpus.unread.size).toBe(0)
    expect(mended?.corpus.entries.get('program/zhu-xue')?.entry).toEqual(cms.entry('program/zhu-xue'))
    expect(mended?.changes.get('program/zhu-xue')).toContain('program/zhu-xue')
  })

  test('is a family: then nobody knows whether it left, and it is not there', async () => {
    const cms = openCms(smallDocuments())
    const corpus = await load(cms)
    cms.withdraw('family/luo-jia')
    cms.damage.set('family/luo-jia', () => 'x')
    const advance = await catchUp(corpus, cms.source)
    expect(advance?.corpus.entries.has('family/luo-jia')).toBe(false)
    expect(advance?.corpus.unread.has('family/luo-jia')).toBe(true)
  })

  test('is one among many that the CMS refuses to give at once', async () => {
    const cms = openCms(Array.from({ length: 40 }, (_, index) => makeOrganization(`ji-gou-${index}`)))
    const source: typeof cms.source = {
      ...cms.source,
      loadDocuments: (refs) =>
        refs.includes('organization/ji-gou-7')
          ? Promise.reject(new NotGiven('答复 500'))
          : cms.source.loadDocuments(refs),
    }
    const advance = await catchUp(emptyCorpus, source)
    expect(advance?.corpus.entries.size).toBe(39)
    expect([...(advance?.corpus.unread.keys() ?? [])]).toEqual(['organization/ji-gou-7'])
  })
})

test('an answer without most of what was asked for is a failure of the CMS, and no document’s', async () => {
  const cms = openCms(Array.from({ length: 40 }, (_, index) => makeOrganization(`ji-gou-${index}`)))
  const source = { ...cms.source, loadDocuments: () => Promise.resolve([]) }
  await expect(catchUp(emptyCorpus, source)).rejects.toThrow('CMS 没有给出它清单里的 organization/ji-gou-0')
  const refusing = { ...cms.source, loadDocuments: () => Promise.reject(new NotGiven('答复 500')) }
  await expect(catchUp(emptyCorpus, refusing)).rejects.toThrow('答复 500')
})

test('lines may be wrapped with their hash, as the CMS sends them, or bare, as a snapshot file has them', () => {
  const entry = openCms([makeProgram('zhu-xue')]).entry('program/zhu-xue')
  const wrapped = JSON.stringify({ hash: toHash(entry), entry })
  expect(parseSnapshot(`${wrapped}\n\n${JSON.stringify(entry)}\n${toSnapshotEnd(2)}`)).toEqual([
    { hash: toHash(entry), entry },
    { hash: '', entry },
  ])
})

test.each([
  ['{"ref":', '第 1 行不是 JSON'],
  ['{"words":1}', '第 1 行既不是发布的内容，也没有包着它'],
  ['\n{"ref":"program/zhu-xue","state":"gone"}', '第 2 行'],
])('a line that cannot be read is named: %s', (text, words) => {
  expect(() => parseSnapshot(`${text}\n${toSnapshotEnd(1)}`)).toThrow(words)
})

test('a snapshot that was cut off is refused, wherever that was', () => {
  const whole = toSnapshot(smallDocuments().map((document) => openCms([document]).entry(refOf(document))))
  const lines = whole.trimEnd().split('\n')
  expect(parseSnapshot(whole)).toHaveLength(lines.length - 1)
  lines.forEach((_, kept) => {
    expect(() => parseSnapshot(lines.slice(0, kept).join('\n'))).toThrow('快照不完整')
  })
  expect(() => parseSnapshot(lines.toSpliced(1, 1).join('\n'))).toThrow('快照不完整')
})
