import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { toHash } from '@xiezou/shared'
import type { Order, Said } from './publishing-process.ts'
import type { Row } from '../publication/row.ts'
import { loadServed } from '../publication/view.ts'
import type { TestCms } from './start-cms.ts'

/** Two programs of the seed report, each of which a publisher publishes alone. */
const alone = ['jinqiu-zhuxue', 'nuanxin-daxuetang']

/** Programs that a publisher publishes two by two; no two publishers have the same, since drafts are not locked. */
const pairs = [
  ['publishers-one', 'publishers-two'],
  ['publishers-three', 'publishers-four'],
]

type Acknowledged = { key: string; summary: string }

/** Another process on the database of this test file. */
export type Publisher = {
  child: ChildProcess
  exited: Promise<unknown>
  acknowledged: Acknowledged[]
  order: (order: Order) => void
  /** Waits until it says something of a kind. */
  hear: <Kind extends Said['kind']>(kind: Kind) => Promise<Extract<Said, { kind: Kind }>>
}

/** Makes what the publishers need: somebody to publish, and the programs that are not in the seed report. */
export const preparePublishing = async (cms: TestCms): Promise<void> => {
  await cms.payload.create({
    collection: 'users',
    data: { email: 'publisher@xiezou.example', password: 'a-long-enough-password', role: 'administrator' },
  })
  for (const key of pairs.flat()) {
    const data = { key, slug: key, name: `项目 ${key}`, kind: 'program' as const }
    await cms.payload.create({ collection: 'programs', data })
    await cms.publish('program', key)
  }
}

/** Starts another process, which is ready to publish, the two programs of the `pair`-th pair together. */
export const startPublisher = async (name: string, pair = 0): Promise<Publisher> => {
  const file = path.join(import.meta.dirname, 'publishing-process.ts')
  const child = fork(file, [name, ...alone, ...(pairs[pair] ?? [])], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const exited = once(child, 'exit')
  const acknowledged: Acknowledged[] = []
  const hear: Publisher['hear'] = (kind) =>
    new Promise((resolve, reject) => {
      const listen = (said: Said) => {
        if (said.kind !== kind) return
        child.off('message', listen)
        resolve(said as never)
      }
      child.on('message', listen)
      void exited.then(() => reject(new Error(`${name} ended before it said “${kind}”`)))
    })
  child.on('message', (said: Said) => {
    if (said.kind === 'public') acknowledged.push(...said.changes)
  })
  await hear('ready')
  return { child, exited, acknowledged, hear, order: (order) => child.send(order) }
}

const findAll = async <Found>(cms: TestCms, collection: string): Promise<Found[]> => {
  const { docs } = await cms.payload.db.find({ collection, pagination: false, limit: 0 })
  return docs as unknown as Found[]
}

const summaryOf = (row: Row): unknown =>
  row.body === null ? null : (JSON.parse(row.body) as { summary?: unknown }).summary

/** What is wrong with the ledger after publishers were killed or worked side by side; nothing where all is well. */
export const findLedgerDamage = async (cms: TestCms, acknowledged: Acknowledged[]): Promise<string[]> => {
  const rows = await findAll<Row>(cms, 'ledger-rows')
  const releases = await findAll<{ sequence: number }>(cms, 'releases')
  const sequences = releases.map(({ sequence }) => sequence).sort((a, b) => a - b)
  const known = new Set(sequences)
  const said = new Set(rows.map((row) => `${row.ref} ${String(summaryOf(row))}`))
  const newest = new Map<string, Row>()
  for (const row of rows) if ((newest.get(row.ref)?.revision ?? 0) < row.revision) newest.set(row.ref, row)
  const byRef = Map.groupBy(rows, ({ ref }) => ref)
  const together = Map.groupBy(
    rows.filter((row) => String(summaryOf(row)).includes('-pair-')),
    (row) => `${row.release} ${String(summaryOf(row))}`,
  )
  const { served } = await loadServed(cms.payload)
  const { docs } = await cms.payload.find({ collection: 'programs', pagination: false, depth: 0 })
  const programs = docs as unknown as { key: string; summary?: string | null; _status: string }[]
  return [
    ...acknowledged
      .filter(({ key, summary }) => !said.has(`program/${key} ${summary}`))
      .map(({ summary }) => `acknowledged and lost: ${summary}`),
    ...sequences.filter((sequence, index) => sequence !== index + 1).map((one) => `a gap before ${one}`),
    ...rows.filter(({ release }) => !known.has(release)).map(({ ref }) => `half public: ${ref}`),
    ...[...byRef].flatMap(([ref, own]) =>
      own
        .map(({ revision }) => revision)
        .sort((a, b) => a - b)
        .some((one, index) => one !== index + 1)
        ? [`revisions of ${ref} are not counted one by one`]
        : [],
    ),
    ...[...together].filter(([, both]) => both.length !== 2).map(([release]) => `half a pair: ${release}`),
    ...programs
      .filter(({ key, summary, _status }) => {
        const row = newest.get(`program/${key}`)
        return _status === 'published' && (row === undefined || summaryOf(row) !== (summary ?? null))
      })
      .map(({ key }) => `marked public without its row: ${key}`),
    ...[...newest.values()]
      .filter((row) => row.state === 'live' && served.get(row.ref) === undefined)
      .map(({ ref }) => `not in the manifest: ${ref}`),
    ...[...served]
      .filter(([, { hash, entry }]) => hash !== toHash(entry))
      .map(([ref]) => `another hash than its own: ${ref}`),
  ]
}

/**
 * Kills a publishing process `count` times, each at some random moment, with the next one warm already: what was
 * damaged, and how many releases were acknowledged.
 */
export const killPublishers = async (cms: TestCms, count: number, random: () => number) => {
  const acknowledged: Acknowledged[] = []
  let next = startPublisher('publisher-0')
  for (let kill = 0; kill < count; kill += 1) {
    const publisher = await next
    if (kill + 1 < count) next = startPublisher(`publisher-${kill + 1}`)
    const enough = Math.ceil(random() * 6)
    const moment = random() * 60
    publisher.child.on('message', () => {
      if (publisher.acknowledged.length >= enough) setTimeout(() => publisher.child.kill('SIGKILL'), moment)
    })
    publisher.order('publish')
    await publisher.exited
    acknowledged.push(...publisher.acknowledged)
  }
  return { damage: await findLedgerDamage(cms, acknowledged), acknowledged: acknowledged.length }
}
