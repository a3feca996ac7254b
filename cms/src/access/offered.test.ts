import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SignedIn, startCms, type TestCms } from '../testing/start-cms.ts'
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

/** What the form of a document asks before it shows its buttons: for saving it as a draft, and for publishing it. */
const askOffered = async (who: SignedIn, slug: Slug, doc: Stored, _status: string): Promise<Offered> => {
  const answer = await who.ask('POST', `/${slug}/access/${doc.id}`, { ...doc, _status })
  return answer.status === 200 ? ((await answer.json()) as Offered) : {}
}

type Item = { path: string; clientProps: { removers: Role[] } }

/** The roles to which the form of a document that is not public offers to delete it. */
const findRemovers = (slug: Slug): Role[] => {
  const items = (cms.payload.collections[slug]?.config.admin.components?.edit?.editMenuItems ?? []) as Item[]
  const item = items.find(({ path }) => path.endsWith('#DeleteItem'))
  if (item === undefined) throw new Error(`no way to delete ${slug}`)
  return item.clientProps.removers
}

type Listed = { path: string; clientProps: { releasers: Role[]; writers: Role[] } }

/** The roles to which a list offers to release what is ticked, and those to which it offers to submit it. */
const findListed = (slug: Slug): { releasers: Role[]; submitters: Role[] } => {
  const above = (cms.payload.collections[slug]?.config.admin.components?.beforeListTable ?? []) as Listed[]
  const list = above.find(({ path }) => path.endsWith('#ListActions'))
  if (list === undefined) throw new Error(`no way to submit several ${slug}`)
  const { releasers, writers } = list.clientProps
  return { releasers, submitters: writers.filter((role) => !releasers.includes(role)) }
}

const cases = roles.flatMap((role) =>
  (Object.keys(collections) as Slug[]).flatMap((slug) =>
    ([true, false] as const).map((isPublic) => ({ role, slug, isPublic })),
  ),
)

test.each(cases)('$role is offered nothing of $slug that is refused (public: $isPublic)', async (one) => {
  const { role, slug, isPublic } = one
  const who = people.get(role) as SignedIn
  const doc = isPublic ? await findPublic(slug) : await makeDraft(slug)
  const [asDraft, asPublished] = [
    await askOffered(who, slug, doc, 'draft'),
    await askOffered(who, slug, doc, 'published'),
  ]
  const name = { [collections[slug]]: doc[collections[slug]] }
  const isRefused = async (answer: Promise<Response>): Promise<boolean> =>
    [401, 403, 404, 405, 409].includes((await answer).status)
  const place = `/${slug}/${doc.id}`
  const done = {
    read: !(await isRefused(who.ask('GET', `${place}?draft=true&depth=0`))),
    save: !(await isRefused(who.ask('PATCH', `${place}?draft=true`, name))),
    publish: !(await isRefused(who.ask('PATCH', place, { ...name, _status: 'published' }))),
  }
  expect({
    read: isOffered(asDraft.read),
    save: isOffered(asDraft.update),
    publish: isOffered(asPublished.update),
  }).toEqual(done)
  const again = isPublic ? doc : await makeDraft(slug)
  // Payload's own deletion goes past the bin.
  expect(isOffered((await askOffered(who, slug, again, 'draft')).delete)).toBe(false)
  const isDeleted = !(await isRefused(who.ask('DELETE', `/${slug}/${again.id}`)))
  expect(findRemovers(slug).includes(role) && !isPublic).toBe(isDeleted)
})

test.each(roles.flatMap((role) => (Object.keys(collections) as Slug[]).map((slug) => ({ role, slug }))))(
  'a list of $slug offers $role to submit what is ticked only where that is not refused',
  async ({ role, slug }) => {
    const who = people.get(role) as SignedIn
    const { id } = await makeDraft(slug)
    const { status } = await who.ask('POST', '/workflow/submit', { documents: [{ slug, id }] })
    // Who releases is not offered it, and may: it is no harm. What is lacking in a draft is another matter.
    const { releasers, submitters } = findListed(slug)
    if (submitters.includes(role)) expect(status).not.toBe(403)
    else if (status !== 403) expect(releasers).toContain(role)
  },
)
