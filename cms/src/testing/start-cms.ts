import type { DocumentType } from '@xiezou/shared'
import {
  type CollectionSlug,
  createLocalReq,
  type Payload,
  type PayloadRequest,
  type TypedUser,
} from 'payload'
import type { Role } from '../access/roles.ts'
import { isGlobal, toSlug, toType } from '../document-types.ts'
import { answer } from '../http/answer.ts'
import config from '../payload.config.ts'
import type { Deed } from '../workflow/acts/ledger-acts.ts'
import { releaseTogether } from '../workflow/publishing/together.ts'
import { openSeeded } from './open-seeded.ts'

/** Somebody who has signed in: how they ask over HTTP, and what the Local API takes as their user. */
export type SignedIn = {
  id: string
  email: string
  user: TypedUser
  token: string
  ask(method: string, place: string, body?: unknown): Promise<Response>
  request(): Promise<PayloadRequest>
  /** Saves what is sent, if anything is, and has an act of the ledger carried out; the answer of what failed first. */
  release(deed: Deed, slug: string, id: string, data?: Record<string, unknown>): Promise<Response>
}

/** The CMS on a database of its own with the seed report in it; endpoints are called without a port. */
export type TestCms = {
  payload: Payload
  request(): Promise<PayloadRequest>
  fetch(place: string, init?: RequestInit): Promise<Response>
  find(type: DocumentType, key: string): Promise<Record<string, unknown> & { id: string }>
  update(type: DocumentType, key: string, data: Record<string, unknown>): Promise<unknown>
  /** Saves what is sent, if anything is, and publishes or withdraws, by the program itself. */
  publish(type: DocumentType, key: string, data?: Record<string, unknown>): Promise<number | null>
  withdraw(type: DocumentType, key: string): Promise<number | null>
  release(deed: Deed, slug: string, id: string): Promise<number | null>
  signIn(role: Role): Promise<SignedIn>
  stop(): Promise<void>
}

const password = 'a-long-enough-password'

/** Starts it in the data folder of the test file. */
export const startCms = async (): Promise<TestCms> => {
  const payload = await openSeeded()

  const find: TestCms['find'] = async (type, key) => {
    const { docs } = await payload.find({
      collection: toSlug(type),
      where: { key: { equals: key } },
      depth: 0,
      draft: true,
    })
    if (docs[0] === undefined) throw new Error(`no ${type} ${key}`)
    return docs[0] as unknown as Record<string, unknown> & { id: string }
  }
  const fetch: TestCms['fetch'] = (place, init) =>
    answer(config, new Request(`http://127.0.0.1:3000/api${place}`, init))
  let people = 0
  const signIn: TestCms['signIn'] = async (role) => {
    const email = `${role}-${++people}@xiezou.example`
    const { id } = await payload.create({ collection: 'users', data: { email, password, role, name: email } })
    const { token } = await payload.login({ collection: 'users', data: { email, password } })
    const user = { id, email, role, name: email, collection: 'users' } as unknown as TypedUser
    const ask: SignedIn['ask'] = (method, place, body) =>
      fetch(place, {
        method,
        headers: { authorization: `JWT ${token ?? ''}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    return {
      id: String(id),
      email,
      user,
      token: token ?? '',
      ask,
      request: () => createLocalReq({ user }, payload),
      release: async (deed, slug, id, data) => {
        const place = isGlobal(toType(slug)) ? `/globals/${slug}` : `/${slug}/${id}`
        const method = isGlobal(toType(slug)) ? 'POST' : 'PATCH'
        const saved = data === undefined ? null : await ask(method, `${place}?draft=true`, data)
        return saved?.ok === false ? saved : ask('POST', `/workflow/${deed}`, { document: { slug, id } })
      },
    }
  }
  const update: TestCms['update'] = async (type, key, data) => {
    const { id } = await find(type, key)
    return payload.update({ collection: toSlug(type) as CollectionSlug, id, data, depth: 0 } as never)
  }
  const carryOut = async (deed: Deed, type: DocumentType, id: string): Promise<number | null> =>
    releaseTogether(await createLocalReq({}, payload), deed, [{ type, id }])
  return {
    payload,
    request: () => createLocalReq({}, payload),
    fetch,
    find,
    signIn,
    update,
    publish: async (type, key, data) => {
      if (data !== undefined) await update(type, key, data)
      return carryOut('publish', type, (await find(type, key)).id)
    },
    withdraw: async (type, key) => carryOut('withdraw', type, (await find(type, key)).id),
    release: (deed, slug, id) => carryOut(deed, toType(slug), id),
    stop: () => payload.destroy(),
  }
}
