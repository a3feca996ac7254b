import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SignedIn, startCms, type TestCms } from '../testing/start-cms.ts'
import type { ListedAct } from '../workflow/acts/listed.ts'
import { type Role, roles } from './roles.ts'

// What a form offers it asks of the server with its document in hand; whoever then does it is not to be refused.

let cms: TestCms
const people = new Map<Role, SignedIn>()

beforeAll(async () => {
  cms = await startCms()
  for (const role of roles) people.set(role, await cms.signIn(role))
})

afterAll(() => cms.stop())

type Stored = Record<string, unknown> & { id: string }
type Offered = Partial<Record<'delete' | 'read' | 'readVersions' | 'update', unknown>>
type Deed = 'publish' | 'withdraw'

const isOffered = (one: unknown): boolean =>
  one === true || (one as { permission?: boolean } | undefined)?.permission === true

const collections = {
  articles: 'title',
  programs: 'name',
  families: 'name',
  organizations: 'name',
  honours: 'name',
  statistics: 'name',
  'statistics-blocks': 'title',
} as const
type Slug = keyof typeof collections

const json = async (answer: Promise<Response>): Promise<unknown> => (await answer).json()
const findPublic = async (slug: Slug): Promise<Stored> => {
  const administrator = people.get('administrator') as SignedIn
  const query = 'depth=0&limit=1&where[_status][equals]=published'
  const { docs } = (await json(administrator.ask('GET', `/${slug}?${query}`))) as { docs: Stored[] }
  return docs[0] as Stored
}

let made = 0
const makeDraft = async (slug: Slug): Promise<Stored> => {
  const key = `offered-${++made}`
  const administrator = people.get('administrator') as SignedIn
  const data = { key, [collections[slug]]: `试 ${key}` }
  return ((await json(administrator.ask('POST', `/${slug}?draft=true`, data))) as { doc: Stored }).doc
}

/** What the form of a document asks before it shows its buttons. */
const askOffered = async (who: SignedIn, slug: Slug, doc: Stored): Promise<Offered> => {
  const answer = await who.ask('POST', `/${slug}/access/${doc.id}`, { ...doc, _status: 'draft' })
  return answer.status === 200 ? ((await answer.json()) as Offered) : {}
}

type Button = { path: string; clientProps: { releasers: Role[] } }

/** The roles to which the form of a document offers what readers see of it: to publish, and to withdraw. */
const findReleasers = (slug: Slug): Record<Deed, Role[]> => {
  const edit = (cms.payload.collections[slug]?.config.admin.components?.edit ?? {}) as Record<string, Button>
  const { PublishButton, UnpublishButton } = edit
  if (PublishButton === undefined || UnpublishButton === undefined) throw new Error(`no buttons of ${slug}`)
  return { publish: PublishButton.clientProps.releasers, withdraw: UnpublishButton.clientProps.releasers }
}

/** The roles to which the form of a changed document offers to go back to what is public. */
const findReverters = (slug: Slug): Role[] => {
  const edit = (cms.payload.collections[slug]?.config.admin.components?.edit ?? {}) as Record<string, Button>
  if (edit['Status'] === undefined) throw new Error(`no status of ${slug}`)
  return edit['Status'].clientProps.releasers
}

type Item = { path: string; clientProps: { removers: Role[] } }

/** The roles to which the form of a document that is not public offers to delete it. */
const findRemovers = (slug: Slug): Role[] => {
  const items = (cms.payload.collections[slug]?.config.admin.components?.edit?.editMenuItems ?? []) as Item[]
  const item = items.find(({ path }) => path.endsWith('#DeleteItem'))
  if (item === undefined) throw new Error(`no way to delete ${slug}`)
  return item.clientProps.removers
}

type Listed = { path: string; clientProps: { acts: ListedAct[]; releasers: Role[] } }

/** What a list offers to do with all that is ticked, and the roles that release. */
const findListed = (slug: Slug): Listed['clientProps'] => {
  const above = (cms.payload.collections[slug]?.config.admin.components?.beforeListTable ?? []) as Listed[]
  const list = above.find(({ path }) => path.endsWith('#ListActions'))
  if (list === undefined) throw new Error(`no way to submit several ${slug}`)
  return list.clientProps
}

const refused = [401, 403, 404, 405, 409]

const cases = roles.flatMap((role) =>
  (Object.keys(collections) as Slug[]).flatMap((slug) =>
    ([true, false] as const).map((isPublic) => ({ role, slug, isPublic })),
  ),
)

test.each(cases)('$role is offered nothing of $slug that is refused (public: $isPublic)', async (one) => {
  const { role, slug, isPublic } = one
  const who = people.get(role) as SignedIn
  const doc = isPublic ? await findPublic(slug) : await makeDraft(slug)
  const asDraft = await askOffered(who, slug, doc)
  const releasers = findReleasers(slug)
  const name = { [collections[slug]]: doc[collections[slug]] }
  const isRefused = async (answer: Promise<Response>): Promise<boolean> =>
    refused.includes((await answer).status)
  const act = (deed: string): Promise<Response> =>
    who.ask('POST', `/workflow/${deed}`, { document: { slug, id: doc.id } })
  const place = `/${slug}/${doc.id}`
  const done = {
    read: !(await isRefused(who.ask('GET', `${place}?draft=true&depth=0`))),
    save: !(await isRefused(who.ask('PATCH', `${place}?draft=true`, name))),
    publish: !(await isRefused(act('publish'))),
    withdraw: !(await isRefused(act('withdraw'))),
  }
  if (isPublic && done.withdraw) await cms.release('publish', slug, doc.id)
  expect({
    read: isOffered(asDraft.read),
    save: isOffered(asDraft.update),
    publish: releasers.publish.includes(role),
    withdraw: releasers.withdraw.includes(role),
  }).toEqual(done)
  // Whoever saves may go back to what is public; where nothing is, there is nothing to go back to.
  const isReverted = !(await isRefused(act('revert')))
  expect(isReverted).toBe(done.save && isPublic)
  if (isPublic && findReverters(slug).includes(role)) expect(isReverted).toBe(true)
  const again = isPublic ? doc : await makeDraft(slug)
  // Payload's own deletion goes past the bin.
  expect(isOffered((await askOffered(who, slug, again)).delete)).toBe(false)
  const isDeleted = !(await isRefused(who.ask('DELETE', `/${slug}/${again.id}`)))
  expect(findRemovers(slug).includes(role) && !isPublic).toBe(isDeleted)
})

test.each(roles.flatMap((role) => (Object.keys(collections) as Slug[]).map((slug) => ({ role, slug }))))(
  'a list of $slug offers $role to do with what is ticked only what is not refused',
  async ({ role, slug }) => {
    const who = people.get(role) as SignedIn
    const { acts, releasers } = findListed(slug)
    expect(acts.map(({ name }) => name).toSorted()).toEqual(['delete', 'publish', 'submit', 'withdraw'])
    for (const { name, roles: offered } of acts) {
      const { id } = await makeDraft(slug)
      const { status } = await who.ask('POST', `/workflow/${name}`, { documents: [{ slug, id }] })
      // What is lacking in a draft is another matter.
      if (offered.includes(role)) expect(refused, name).not.toContain(status)
      // Who releases is not offered to submit, and may: it is no harm.
      else if (name === 'submit' && releasers.includes(role)) expect(status).not.toBe(403)
      else expect(refused, `${name}: ${status}`).toContain(status)
    }
  },
)
