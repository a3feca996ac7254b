import { refOf, toHash, toSnapshot, toSnapshotEnd } from '@xiezou/shared'
import { expect, test } from 'vitest'
import { catchUp, type Corpus, emptyCorpus } from './corpus.ts'
import { parseSnapshot } from './lines.ts'
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

test('a CMS that does not hand over what it lists is named with the document', async () => {
  const cms = openCms([makeProgram('zhu-xue')])
  const source = { ...cms.source, loadDocuments: () => Promise.resolve([]) }
  await expect(catchUp(emptyCorpus, source)).rejects.toThrow('CMS 没有给出它清单里的 program/zhu-xue')
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
