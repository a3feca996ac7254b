import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeMemoryTarget, toTexts } from '../testing/memory-target.ts'
import { toTemporaryFolder } from '../testing/temporary-folder.ts'
import { carryOut, keepRecord, type Order, type PathChange, toChanges, type Wanted } from './publish.ts'

const want = (words: string, order: Order = 'page'): Wanted => ({
  sha256: `hash of ${words}`,
  load: () => new TextEncoder().encode(words),
  order,
  toReason: () => `因为${words}`,
})
const toList = (changes: PathChange[]): string[] =>
  changes.map(({ path: file, change }) => `${change} ${file}`)
const never = new AbortController().signal
const noReason = () => '没有了'

const carryOutAll = async (...args: Parameters<typeof carryOut>): Promise<PathChange[]> => {
  const made: PathChange[] = []
  for await (const change of carryOut(...args)) made.push(change)
  return made
}

test('what is equal is left alone, what differs is changed, what is missing is added, what is no longer wanted goes', () => {
  const online = new Map([
    ['same', 'hash of 甲'],
    ['other', 'hash of 旧'],
    ['old', 'hash of 旧'],
  ])
  const wanted = new Map([
    ['same', want('甲')],
    ['other', want('乙')],
    ['new', want('丙')],
  ])
  expect(toChanges(online, wanted, noReason)).toEqual([
    { path: 'other', change: 'changed', sha256: 'hash of 乙', reason: '因为乙' },
    { path: 'new', change: 'added', sha256: 'hash of 丙', reason: '因为丙' },
    { path: 'old', change: 'removed', sha256: null, reason: '没有了' },
  ])
})

test('files come before the pages that show them, lists after what they lead to, and removals last', () => {
  const wanted = new Map([
    ['sitemap.xml', want('甲', 'for-crawlers')],
    ['index.html', want('甲', 'list')],
    ['a/index.html', want('甲', 'page')],
    ['files/a.jpg', want('甲', 'file')],
  ])
  expect(toList(toChanges(new Map([['old.css', '']]), wanted, noReason))).toEqual([
    'added files/a.jpg',
    'added a/index.html',
    'added index.html',
    'added sitemap.xml',
    'removed old.css',
  ])
})

test('the changes are made, and it is known what is online', async () => {
  const target = makeMemoryTarget()
  target.files.set('old', new Uint8Array())
  const online = new Map([['old', 'x']])
  const wanted = new Map([['a', want('甲')]])
  const changes = toChanges(online, wanted, noReason)
  expect(await carryOutAll(changes, wanted, target, online, never)).toEqual(changes)
  expect(toTexts(target.files)).toEqual({ a: '甲' })
  expect(online).toEqual(new Map([['a', 'hash of 甲']]))
})

test('after a failure it is known what is online', async () => {
  const target = makeMemoryTarget()
  target.writesLeft = 1
  const online = new Map<string, string>()
  const wanted = new Map([
    ['a', want('甲')],
    ['b', want('乙')],
  ])
  const changes = toChanges(online, wanted, noReason)
  await expect(carryOutAll(changes, wanted, target, online, never)).rejects.toThrow('磁盘满了')
  expect(online).toEqual(new Map([['a', 'hash of 甲']]))
})

test('a file that cannot be removed is told, and keeps no other one online', async () => {
  const target = makeMemoryTarget()
  const remove = (file: string): Promise<void> =>
    file === 'b' ? Promise.reject(new Error('不许删')) : target.remove(file)
  const online = new Map(['a', 'b', 'c'].map((file) => [file, 'x']))
  const changes = toChanges(online, new Map(), noReason)
  await expect(carryOutAll(changes, new Map(), { ...target, remove }, online, never)).rejects.toThrow(
    '不许删',
  )
  expect([...online.keys()]).toEqual(['b'])
})

test('who ends finishes the file that is being written and begins no other', async () => {
  const target = makeMemoryTarget()
  const ending = new AbortController()
  const first = { ...want('甲'), load: () => (ending.abort(new Error('停止')), new Uint8Array()) }
  const wanted = new Map([
    ['a', first],
    ['b', want('乙')],
  ])
  const changes = toChanges(new Map(), wanted, noReason)
  await expect(carryOutAll(changes, wanted, target, new Map(), ending.signal)).rejects.toThrow('停止')
  expect([...target.files.keys()]).toEqual(['a'])
})

test('every publish is one line of the record', async () => {
  const file = path.join(await toTemporaryFolder(), 'renderer', 'publishes.ndjson')
  const record = { id: '1@x', at: 'x', release: 1, bundle: 'b', paths: [] }
  await keepRecord(file, record)
  await keepRecord(file, { ...record, release: 2 })
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([record, { ...record, release: 2 }])
})
