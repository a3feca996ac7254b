import { randomUUID } from 'node:crypto'
import {
  getFieldsToSign,
  jwtSign,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type TypedUser,
} from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import type { Kept } from './passwords.ts'

/** How long somebody stays signed in without a sign of life, in seconds. */
export const sessionSeconds = 12 * 60 * 60

/** The most places where one person is signed in at once; the oldest makes way. */
const mostSessions = 40

type Session = { id: string; createdAt: Date | string; expiresAt: Date | string }

/** An account as the database keeps it. */
export type Account = Kept & {
  id: string
  email: string
  name?: string | null
  role?: string
  lockedOut?: boolean | null
  sessions?: Session[] | null
}

const isAlive = ({ expiresAt }: Session): boolean => new Date(expiresAt).getTime() > Date.now()

/** How accounts are configured. */
export const toUsersConfig = ({ payload }: PayloadRequest): SanitizedCollectionConfig => {
  const users = payload.collections['users']
  if (users === undefined) throw new Error('There is no collection of users')
  return users.config
}

/** Finds an account with what is kept of its password. */
export const findAccount = async (req: PayloadRequest, email: string): Promise<Account | null> =>
  await req.payload.db.findOne({ collection: 'users', where: { email: { equals: email } }, req })

/**
 * Begins a session and signs its token; null where the account was locked, or its password changed, since it was looked
 * at. Payload reads the sessions before its transaction, and of twenty people who sign in at once it forgets nineteen;
 * it writes the whole account back as it read it, too, and with it a password that was changed in between.
 */
export const beginSession = (req: PayloadRequest, { id, hash }: Account): Promise<string | null> =>
  inTransaction(req, async () => {
    const where = { id: { equals: id } }
    const account: Account | null = await req.payload.db.findOne({ collection: 'users', where, req })
    if (account === null || account.lockedOut === true || account.hash !== hash) return null
    const now = Date.now()
    const session = {
      id: randomUUID(),
      createdAt: new Date(now).toISOString(),
      expiresAt: new Date(now + sessionSeconds * 1000).toISOString(),
    }
    const sessions = [...(account.sessions ?? []).filter(isAlive), session].slice(-mostSessions)
    await req.payload.db.updateOne({ collection: 'users', id, data: { sessions }, req })
    const collectionConfig = toUsersConfig(req)
    const user = { ...account, collection: 'users' } as unknown as TypedUser
    const fieldsToSign = getFieldsToSign({ collectionConfig, email: account.email, sid: session.id, user })
    const { token } = await jwtSign({
      fieldsToSign,
      secret: req.payload.secret,
      tokenExpiration: sessionSeconds,
    })
    return token
  })
