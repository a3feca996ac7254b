import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { TinyCms, TinyDocument } from './tiny-cms.ts'
import { openTinyCms, sectionsOf } from './tiny-cms.ts'

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))
const published = { _status: 'published' as const }
const dataOf = (title: string) => ({ title, summary: title, sections: sectionsOf(title), ...published })

/** Updates one article `count` times at once, each time with three new sections. */
export async function updateAtOnce(cms: TinyCms, count: number) {
  const { id } = await cms.create({ collection: 'articles', data: { title: 'first', ...published } })
  const update = (i: number) =>
    cms.update({
      collection: 'articles',
      id,
      data: { title: `${i}`, sections: sectionsOf(`${i}`), ...published },
    })
  const results = await Promise.allSettled(times(count, update))
  const article = await cms.findByID({ collection: 'articles', id })
  return {
    succeeded: results.filter(({ status }) => status === 'fulfilled').length,
    sections: article.sections?.length,
    isOfOneUpdate: article.sections?.every(({ text }) => text === article.title),
    ledgerRows: (await cms.count({ collection: 'ledger' })).totalDocs,
    versions: (await cms.findVersions({ collection: 'articles', limit: 1 })).totalDocs,
  }
}

/** In each of `count` pairs one editor changes the title and another the summary: how many edits are lost. */
export async function editInPairs(cms: TinyCms, count: number, draft: boolean): Promise<number> {
  const data = { title: 'old', summary: 'old', sections: sectionsOf('old') }
  const { id } = await cms.create({
    collection: 'articles',
    data: { ...data, ...(draft ? {} : published) },
    draft,
  })
  let lost = 0
  for (let pair = 0; pair < count; pair++) {
    const value = `pair ${pair}`
    await Promise.allSettled([
      cms.update({ collection: 'articles', id, data: { title: value }, draft }),
      cms.update({ collection: 'articles', id, data: { summary: value }, draft }),
    ])
    const { title, summary } = await cms.findByID({ collection: 'articles', id, draft })
    lost += [title, summary].filter((kept) => kept !== value).length
  }
  return lost
}

const tally = (responses: Response[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const { status } of responses) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

/** Patches one article `count` times at once over HTTP: how many answers had which status. */
export async function patchAtOnce(cms: TinyCms, count: number) {
  const { id } = await cms.create({ collection: 'articles', data: { title: 'first', ...published } })
  const patch = (i: number) => cms.ask('PATCH', `articles/${id}`, dataOf(`${i}`))
  const answers = tally(await Promise.all(times(count, patch)))
  const article = await cms.findByID({ collection: 'articles', id })
  return { answers, isOfOneUpdate: isWhole(article) }
}

/** In each of `count` rounds one editor patches the title over HTTP and another the summary, at once. */
export async function patchInPairs(cms: TinyCms, count: number) {
  const { id } = await cms.create({ collection: 'articles', data: dataOf('old') })
  const responses: Response[] = []
  let lost = 0
  for (let round = 0; round < count; round++) {
    const value = `round ${round}`
    const patch = (data: object) => cms.ask('PATCH', `articles/${id}`, data)
    responses.push(...(await Promise.all([patch({ title: value }), patch({ summary: value })])))
    const { title, summary } = await cms.findByID({ collection: 'articles', id })
    lost += [title, summary].filter((kept) => kept !== value).length
  }
  return { answers: tally(responses), lost }
}

/** Posts `count` articles with one key at once over HTTP: the statuses, and where the refusals say the mistake is. */
export async function postOneKeyAtOnce(cms: TinyCms, count: number) {
  const responses = await Promise.all(times(count, () => cms.post('articles', { key: 'same', ...published })))
  const refusals = responses.filter(({ status }) => status !== 201)
  const paths = await Promise.all(
    refusals.map(async (refusal) => {
      const { errors } = (await refusal.json()) as { errors: { data?: { errors?: { path: string }[] } }[] }
      return errors[0]?.data?.errors?.[0]?.path
    }),
  )
  return { answers: tally(responses), paths: [...new Set(paths)] }
}

/** Posts `count` articles over HTTP at once. */
export async function postAtOnce(cms: TinyCms, count: number) {
  const post = (i: number) =>
    cms.post('articles', { title: `${i}`, sections: sectionsOf(`${i}`), ...published })
  const responses = await Promise.all(times(count, post))
  return {
    statuses: [...new Set(responses.map(({ status }) => status))],
    articles: (await cms.count({ collection: 'articles' })).totalDocs,
    ledgerRows: (await cms.count({ collection: 'ledger' })).totalDocs,
  }
}

const isWhole = ({ title, summary, sections }: TinyDocument) =>
  summary === title && sections?.length === 3 && sections.every(({ text }) => text === title)

/** Reads one note `count` times, ten at once, while it is written without a pause: how many reads were torn. */
export async function readWhileWriting(
  cms: TinyCms,
  count: number,
): Promise<{ torn: number; writes: number }> {
  const data = (title: string) => ({ title, summary: title, sections: sectionsOf(title) })
  const { id } = await cms.create({ collection: 'notes', data: data('0') })
  let torn = 0
  let reads = 0
  let writes = 0
  const write = async () => {
    while (reads < count) await cms.update({ collection: 'notes', id, data: data(`${++writes}`) })
  }
  const read = async () => {
    while (reads++ < count) if (!isWhole(await cms.findByID({ collection: 'notes', id }))) torn++
  }
  await Promise.allSettled([write(), ...times(10, read)])
  return { torn, writes }
}

type Acknowledged = { id: string; title: string }

/** Another process that writes articles to `place` until killed, and says which once they are committed. */
async function startWriter(place: string, name: string) {
  const path = fileURLToPath(new URL('writer-process.ts', import.meta.url))
  const child: ChildProcess = fork(path, [place, name], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const acknowledged: Acknowledged[] = []
  const exited = once(child, 'exit')
  await Promise.race([once(child, 'message'), exited])
  child.on('message', (message: Acknowledged) => acknowledged.push(message))
  return { child, exited, acknowledged }
}

/** What is wrong with the articles and ledger rows of a database after writers of it were killed. */
async function findDamage(place: string, acknowledged: Acknowledged[]): Promise<string[]> {
  const cms = await openTinyCms(place)
  const articles = (await cms.find({ collection: 'articles', pagination: false })).docs
  const rows = (await cms.find({ collection: 'ledger', pagination: false })).docs
  const { totalDocs: versions } = await cms.findVersions({ collection: 'articles', limit: 1 })
  await cms.destroy()
  const inLedger = new Set(rows.map(({ document, title }) => `${document} ${title}`))
  const byId = new Map(articles.map((article) => [article.id, article]))
  return [
    ...acknowledged.filter(({ id }) => !byId.has(id)).map(({ title }) => `acknowledged and lost: ${title}`),
    ...acknowledged
      .filter(({ id, title }) => !inLedger.has(`${id} ${title}`))
      .map(({ title }) => `acknowledged without its row: ${title}`),
    ...articles
      .filter(({ id, title }) => !inLedger.has(`${id} ${title}`))
      .map(({ title }) => `without its row: ${title}`),
    ...articles.filter((article) => !isWhole(article)).map(({ title }) => `half written: ${title}`),
    ...rows
      .filter(({ document = '' }) => !byId.has(document))
      .map(({ title }) => `a row without its article: ${title}`),
    ...(versions === rows.length ? [] : [`${versions} versions and ${rows.length} ledger rows`]),
  ]
}

/** Kills a writing process `count` times, each after some random writes and ms, and says what was damaged. */
export async function killWriters(place: string, count: number, random: () => number) {
  const acknowledged: Acknowledged[] = []
  for (let kill = 0; kill < count; kill++) {
    const writer = await startWriter(place, `writer ${kill}`)
    const enough = Math.ceil(random() * 20)
    writer.child.on('message', () => {
      if (writer.acknowledged.length === enough) setTimeout(() => writer.child.kill('SIGKILL'), random() * 15)
    })
    await writer.exited
    acknowledged.push(...writer.acknowledged)
  }
  return { damage: await findDamage(place, acknowledged), writes: acknowledged.length }
}

/** Writes articles here while another process does so too, until each has written `count` or the other died. */
export async function writeBesideAnother(place: string, count: number) {
  const writer = await startWriter(place, 'other')
  const cms = await openTinyCms(place)
  const create = (i: number) => cms.create({ collection: 'articles', data: dataOf(`${i}`) })
  const results: PromiseSettledResult<TinyDocument>[] = []
  const isGoing = () =>
    Math.min(results.length, writer.acknowledged.length) < count && writer.child.exitCode === null
  while (isGoing()) {
    results.push(...(await Promise.allSettled(times(10, create))))
    // Refused writes never leave the microtask queue, and messages from the other process would never arrive.
    await setImmediate()
  }
  writer.child.kill('SIGKILL')
  await writer.exited
  await cms.destroy()
  return {
    failures: results.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : [])),
    byTheOther: writer.acknowledged.length,
    damage: await findDamage(place, writer.acknowledged),
  }
}
