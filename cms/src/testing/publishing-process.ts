import { createLocalReq, getPayload } from 'payload'
import { doAgain } from '../database/answer-again.ts'
import { inTransaction } from '../database/in-transaction.ts'
import config from '../payload.config.ts'
import { releaseTogether } from '../workflow/publishing/together.ts'
import { loadServed } from '../publication/view.ts'

/** What another process is asked to do, and what it says. */
export type Order = 'publish' | 'run jobs' | 'stop'
export type Said =
  | { kind: 'ready' }
  | { kind: 'public'; changes: { key: string; summary: string }[] }
  | { kind: 'ran'; jobs: string[] }
  | { kind: 'stopped'; manifest: string }

const [name = '', ...keys] = process.argv.slice(2)
const payload = await getPayload({ config })
payload.logger.level = 'silent'
let isStopping = false
let publishing: Promise<unknown> = Promise.resolve()

const say = (said: Said) => process.send?.(said)

const findId = async (key: string): Promise<string> => {
  const { docs } = await payload.find({
    collection: 'programs',
    where: { key: { equals: key } },
    draft: true,
  })
  return String(docs[0]?.id)
}

const publishAlone = async (key: string, flow: string): Promise<void> => {
  const id = await findId(key)
  for (let round = 0; !isStopping; round += 1) {
    const summary = `${name}-${flow}-${round}`
    const req = await createLocalReq({}, payload)
    // Saved and published in one: other processes publish the same program meanwhile.
    await inTransaction(req, async () => {
      await payload.update({ collection: 'programs', id, data: { summary }, depth: 0, req })
      await releaseTogether(req, 'publish', [{ type: 'program', id }])
    })
    say({ kind: 'public', changes: [{ key, summary }] })
  }
}

const publishPair = async (pair: string[]): Promise<void> => {
  const { docs } = await payload.find({ collection: 'users', limit: 1 })
  const user = { ...docs[0], collection: 'users' } as never
  const ids = await Promise.all(pair.map(findId))
  for (let round = 0; !isStopping; round += 1) {
    const summary = `${name}-pair-${round}`
    for (const id of ids)
      await doAgain(() =>
        payload.update({ collection: 'programs', id, data: { summary }, draft: true, depth: 0 }),
      )
    const req = await createLocalReq({ user }, payload)
    const documents = ids.map((id) => ({ type: 'program' as const, id }))
    await releaseTogether(req, 'publish', documents, { why: summary })
    say({ kind: 'public', changes: pair.map((key) => ({ key, summary })) })
  }
}

const toManifest = async (): Promise<string> => {
  const { sequence, served } = await loadServed(payload)
  return JSON.stringify([sequence, [...served].map(([ref, { hash }]) => [ref, hash]).sort()])
}

const obey = async (order: Order): Promise<void> => {
  if (order === 'publish') {
    const [one = '', two = '', ...pair] = keys
    publishing = Promise.all([publishAlone(one, 'one'), publishAlone(two, 'two'), publishPair(pair)])
    await publishing
  } else if (order === 'run jobs') {
    const { jobStatus = {} } = await payload.jobs.run({ limit: 100 })
    say({ kind: 'ran', jobs: Object.keys(jobStatus) })
  } else {
    isStopping = true
    await publishing
    say({ kind: 'stopped', manifest: await toManifest() })
  }
}

process.once('disconnect', () => process.exit())
process.on('message', (order: Order) => void obey(order))
say({ kind: 'ready' })
