import { createHmac } from 'node:crypto'
import type { CollectionConfig, PayloadRequest, Where } from 'payload'
import { nobody } from '../access/nobody.ts'
import { env } from '../env.ts'

/** Who tries to sign in: an account, from an address, and with a browser that this account has signed in with before. */
export type Attempt = { account: string; address: string; device: string | null }

/** How long a failure counts. */
export const patienceMinutes = 15

const slug = 'sign-in-attempts'
const most = { device: 10, pair: 5, address: 30, account: 60 }
/** How many may be under way beside the failures: somebody opens all their windows at once. */
const mostUnderWay = 20

/**
 * The failures of the last quarter of an hour. In the database, since several programs may serve one installation.
 * Accounts and addresses are there as keyed hashes: whoever reads the table learns neither.
 */
export const signInAttempts: CollectionConfig = {
  slug,
  admin: { hidden: true },
  access: { create: nobody, read: nobody, update: nobody, delete: nobody },
  lockDocuments: false,
  timestamps: false,
  custom: { isBackedUp: false },
  fields: [
    { name: 'failed', type: 'checkbox', defaultValue: false },
    { name: 'at', type: 'date', required: true, index: true },
    { name: 'account', type: 'text', required: true, index: true },
    { name: 'address', type: 'text', required: true, index: true },
    { name: 'device', type: 'text', index: true },
  ],
}

/** What stands for a text that is not to be read by whoever reads the database. */
export const toMark = (kind: string, ...texts: string[]): string =>
  createHmac('sha256', env.PAYLOAD_SECRET)
    .update([kind, ...texts].join('\0'))
    .digest('hex')
    .slice(0, 32)

const since = (): string => new Date(Date.now() - patienceMinutes * 60_000).toISOString()

/**
 * What limits an attempt. A known device has a count of its own, that no stranger can use up; a stranger has few
 * attempts at one account, more from one address, and together with all other strangers some more at one account.
 */
const toLimits = ({ account, address, device }: Attempt): [where: Where, most: number][] => {
  if (device !== null) return [[{ device: { equals: device } }, most.device]]
  const stranger: Where = { device: { exists: false } }
  return [
    [{ and: [{ account: { equals: account } }, { address: { equals: address } }, stranger] }, most.pair],
    [{ and: [{ address: { equals: address } }, stranger] }, most.address],
    [{ and: [{ account: { equals: account } }, stranger] }, most.account],
  ]
}

/** Why an attempt is not made: too many have failed, or too many are under way. */
export type Refusal = 'too many failures' | 'too many at once'

const findRefusal = async (req: PayloadRequest, attempt: Attempt, own: number): Promise<Refusal | null> => {
  const recent: Where = { at: { greater_than: since() } }
  const count = async (...and: Where[]): Promise<number> =>
    (await req.payload.db.count({ collection: slug, where: { and }, req })).totalDocs
  const limits = toLimits(attempt)
  for (const [where, limit] of limits) {
    if ((await count(where, recent, { failed: { equals: true } })) >= limit) return 'too many failures'
  }
  for (const [where, limit] of limits) {
    if ((await count(where, recent)) - own >= limit + mostUnderWay) return 'too many at once'
  }
  return null
}

/**
 * Notes an attempt before its password is looked at, and returns its id, or why it is not to be made. Noted first and
 * counted then, so that of many at once no more than a few slip through.
 */
export const noteAttempt = async (
  req: PayloadRequest,
  attempt: Attempt,
): Promise<{ id: string } | { refusal: Refusal }> => {
  const { db } = req.payload
  const before = await findRefusal(req, attempt, 0)
  if (before !== null) return { refusal: before }
  const data = { ...attempt, failed: false, at: new Date().toISOString() }
  const { id } = (await db.create({ collection: slug, data, req })) as { id: string }
  const after = await findRefusal(req, attempt, 1)
  if (after === null) return { id }
  await db.deleteOne({ collection: slug, where: { id: { equals: id } }, req })
  return { refusal: after }
}

/** The attempt has failed, and counts for a quarter of an hour. */
export const noteFailure = async (req: PayloadRequest, id: string): Promise<void> => {
  await req.payload.db.updateOne({ collection: slug, id, data: { failed: true }, req })
}

/** Forgets what somebody failed at before they succeeded, and everything that is too old to count. */
export const forgetAttempts = async (
  req: PayloadRequest,
  { account, address, device }: Attempt,
): Promise<void> => {
  const own: Where =
    device === null
      ? {
          and: [
            { account: { equals: account } },
            { address: { equals: address } },
            { device: { exists: false } },
          ],
        }
      : { device: { equals: device } }
  const old: Where = { at: { less_than_equal: since() } }
  await req.payload.db.deleteMany({ collection: slug, where: { or: [own, old] }, req })
}

/**
 * Forgets all failures at an account, and those of every address: an administrator has let the person in again, and
 * nobody knows from where they will come.
 */
export const forgetAccount = async (req: PayloadRequest, email: string): Promise<void> => {
  const own: Where = { account: { equals: toMark('account', email) } }
  const ofStrangers: Where = { device: { exists: false } }
  await req.payload.db.deleteMany({ collection: slug, where: { or: [own, ofStrangers] }, req })
}
