import { loadContentSeed } from '@xiezou/content-seed'
import { type Document, type DocumentType, documentTypes, toRef } from '@xiezou/shared'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { loadIds, toStored } from '../conversion/index.ts'
import { toSlug, toType } from '../document-types.ts'
import { acts } from '../workflow/acts/acts.ts'
import { taskSlug } from '../content/pictures/job.ts'
import { toPhoto } from '../testing/photos.ts'
import { startCms, type TestCms } from '../testing/start-cms.ts'
import { type Role, roles } from './roles.ts'

// The table. E editor, C communications, P publisher, A administrator; who is not named is refused, a stranger always.

/** Of each collection that is published: who reads it, saves its working copies, makes it public or takes it back, deletes drafts. */
const published = {
  articles: { read: 'E P A', write: 'E P A', release: 'P A', remove: 'E P A' },
  programs: { read: 'E P A', write: 'E P A', release: 'P A', remove: 'E P A' },
  families: { read: 'E P A', write: 'E P A', release: 'P A', remove: 'E P A' },
  pictures: { read: 'E P A', write: 'E P A', release: 'P A', remove: 'E P A' },
  attachments: { read: 'E P A', write: 'E P A', release: 'P A', remove: 'E P A' },
  organizations: { read: 'E P A', write: 'E P A', release: 'P A', remove: 'E P A' },
  honours: { read: 'E P A', write: 'E P A', release: 'P A', remove: 'E P A' },
  statistics: { read: 'E C P A', write: 'E P A', release: 'P A', remove: 'E P A' },
  observations: { read: 'E C P A', write: 'E C P A', release: 'C P A', remove: 'E C P A' },
  'statistics-blocks': { read: 'E C P A', write: 'E C P A', release: 'C P A', remove: 'E C P A' },
} as const

/** The same of each global. */
const globals = {
  home: { read: 'E P A', write: 'E P A', release: 'P A' },
  site: { read: 'A', write: 'A', release: 'A' },
} as const

/** Of each other collection: who may do what to a row that is not their own. */
const others = {
  users: { read: 'E C P A', create: 'A', update: 'A', delete: 'A' },
  'evidence-files': { read: 'E P A', create: 'E C P A', update: 'E P A', delete: 'E P A' },
  releases: { read: 'E C P A', create: '', update: '', delete: '' },
  'ledger-rows': { read: '', create: '', update: '', delete: '' },
  submissions: { read: '', create: '', update: '', delete: '' },
  schedules: { read: '', create: '', update: '', delete: '' },
  notices: { read: '', create: '', update: '', delete: '' },
  'sign-in-attempts': { read: '', create: '', update: '', delete: '' },
  'payload-jobs': { read: '', create: '', update: '', delete: '' },
  'payload-kv': { read: '', create: '', update: '', delete: '' },
  'payload-migrations': { read: '', create: '', update: '', delete: '' },
  'payload-preferences': { read: '', create: '', update: '', delete: '' },
  // Somebody else's: what one does with one's own is said in own-locks.test.ts.
  'payload-locked-documents': { read: 'E C P A', create: '', update: '', delete: 'A' },
} as const

const letters: Record<Role, string> = { editor: 'E', communications: 'C', publisher: 'P', administrator: 'A' }
const isAmong = (who: Asker, allowed: string): boolean =>
  who.role !== 'stranger' && allowed.split(' ').includes(letters[who.role])

/** Somebody who asks, or a stranger. */
type Ask = (method: string, place: string, body?: unknown) => Promise<Response>
type Asker = { role: Role | 'stranger'; ask: Ask }

let cms: TestCms
const people = new Map<Asker['role'], Asker>()
const person = (role: Asker['role']): Asker => people.get(role) as Asker

/** Which acts each of them asked for, through whatever door. */
const askedFor = new Map<Asker['role'], Set<string>>()
const noting =
  (role: Asker['role'], ask: Ask): Ask =>
  (method, place, body) => {
    const [, act] = /^\/workflow\/([a-z-]+)$/.exec(place) ?? []
    if (method === 'POST' && act !== undefined) askedFor.set(role, (askedFor.get(role) ?? new Set()).add(act))
    return ask(method, place, body)
  }
let checks = 0

beforeAll(async () => {
  cms = await startCms()
  for (const role of roles) {
    const signedIn = await cms.signIn(role)
    people.set(role, { role, ask: noting(role, (...asked) => signedIn.ask(...asked)) })
  }
  people.set('stranger', {
    role: 'stranger',
    ask: noting('stranger', (method, place, body) =>
      cms.fetch(place, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    ),
  })
})

afterAll(async () => {
  process.stdout.write(`role matrix: ${checks} checks\n`)
  await cms.stop()
})

// 413: a stranger is not even listened to for long.
const refusals = [401, 403, 404, 413]
const expectAnswer = async (
  who: Asker,
  allowed: string,
  what: string,
  asked: Promise<Response>,
): Promise<void> => {
  checks += 1
  const answer = await asked
  const told = `${who.role}: ${what} answered ${answer.status} ${answer.ok ? '' : await answer.text()}`
  if (isAmong(who, allowed)) expect(answer.ok, told).toBe(true)
  else expect(refusals, told).toContain(answer.status)
}

const seeded = loadContentSeed()
let made = 0

// Statistics of one year are told once; other years have room for all that are made here.
const firstYear = 1900
let years = 0

/** A document of a type that could be released, under a key of its own. */
const toFresh = (type: DocumentType): Document => {
  const key = `m-${++made}`
  const example = seeded.find((one) => one.type === type)
  switch (type) {
    case 'picture':
      return {
        type,
        key,
        alt: key,
        credit: '协会',
        caption: null,
        focus: { x: 50, y: 50 },
      } as unknown as Document
    case 'attachment':
      return { type, key, title: key } as unknown as Document
    case 'article':
      // One sentence is enough, and quickly released.
      return {
        ...example,
        key,
        slug: key,
        standfirst: [],
        sections: [
          {
            number: '01',
            title: '一',
            body: [{ type: 'paragraph', children: [{ type: 'text', text: key }] }],
          },
        ],
        programs: [],
        statisticsBlocks: [],
      } as unknown as Document
    case 'observation':
      return {
        ...example,
        key,
        supersedes: null,
        status: 'final',
        period: { kind: 'year', year: firstYear + ++years },
        asOf: 'unknown',
      } as Document
    default:
      return {
        ...example,
        key,
        ...(example !== undefined && 'slug' in example ? { slug: key } : {}),
      } as Document
  }
}

const variants = [{ hash: 'a'.repeat(64), format: 'avif', width: 600, height: 400 }]

type Made = { id: string; key: string; slug: string; type: DocumentType; data: Record<string, unknown> }

const toData = async (type: DocumentType): Promise<Record<string, unknown>> => {
  const fresh = toFresh(type)
  const req = await cms.request()
  const data =
    type === 'picture' ? { ...fresh, variants } : toStored(fresh, await loadIds(cms.payload, req, fresh))
  return { ...(data as Record<string, unknown>), key: fresh.key }
}

/** The file of what comes with one; no two of them are the same. */
const toFile = async (type: DocumentType | 'evidence') => {
  if (type === 'attachment') {
    const data = Buffer.from(`文字 ${++made}`)
    return { data, name: `file-${made}.txt`, mimetype: 'text/plain', size: data.length }
  }
  if (type !== 'picture' && type !== 'evidence') return null
  const data = await toPhoto(
    `hsl(${(++made * 37) % 360}, ${30 + (made % 7) * 10}%, ${30 + (made % 5) * 10}%)`,
  )
  return { data, name: `file-${made}.jpg`, mimetype: 'image/jpeg', size: data.length }
}

/** Lets the sizes of every picture be made: what is made later would change a picture between a look and a release. */
const makeVariants = (): Promise<void> =>
  vi.waitFor(
    async () => {
      await cms.payload.jobs.run({ limit: 100 })
      const { totalDocs } = await cms.payload.count({
        collection: 'payload-jobs',
        where: { taskSlug: { equals: taskSlug } },
      })
      expect(totalDocs).toBe(0)
    },
    { timeout: 120_000, interval: 100 },
  )

/** A draft, made by the program itself. */
const draftOf = async (slug: string): Promise<Made> => {
  const type = toType(slug)
  const data = await toData(type)
  const collection = slug
  const file = await toFile(type)
  const { id } = await cms.payload.create({
    collection,
    data,
    draft: true,
    ...(file === null ? {} : { file }),
  })
  if (type === 'picture') {
    await makeVariants()
    await cms.payload.update({ collection, id, data: { variants }, draft: true } as never)
  }
  return { id: String(id), key: String(data['key']), slug, type, data }
}

/** Makes one public or takes it back, by the program itself, where it is not so already. */
const setPublic = async (one: Made, wanted: boolean): Promise<void> => {
  if ((await isPublic(one)) === wanted) return
  if (one.type === 'picture')
    await cms.payload.update({ collection: 'pictures', id: one.id, data: { variants } } as never)
  await cms.release(wanted ? 'publish' : 'withdraw', one.slug, one.id)
}

type LedgerRow = { state: string; revision: number; body: string | null }
type Ref = Pick<Made, 'type' | 'key'>

const ledgerRowOf = async ({ type, key }: Ref): Promise<LedgerRow | undefined> => {
  const { docs } = await cms.payload.find({
    collection: 'ledger-rows',
    where: { ref: { equals: toRef(type, key) } },
    sort: '-revision',
    limit: 1,
  })
  return docs[0] as unknown as LedgerRow | undefined
}

const isPublic = async (one: Ref): Promise<boolean> => (await ledgerRowOf(one))?.state === 'live'

const versionOf = async (one: Made, status: 'draft' | 'published'): Promise<string> => {
  const { docs } = await cms.payload.findVersions({
    collection: one.slug,
    where: { parent: { equals: one.id }, 'version._status': { equals: status } },
    limit: 1,
    sort: '-updatedAt',
  })
  return String(docs[0]?.id)
}

const seenOf = async (one: Pick<Made, 'slug' | 'id'>, deed: string): Promise<unknown> => {
  const answer = await person('administrator').ask(
    'GET',
    `/workflow/preview?slug=${one.slug}&id=${one.id}&deed=${deed}`,
  )
  return ((await answer.json()) as { seen: unknown }).seen
}

type Operation = (one: Made, ask: Ask) => Promise<Response>
const byId = ({ slug, id }: Made): string => `/${slug}/${id}`
const named = ({ slug, id }: Pick<Made, 'slug' | 'id'>): { slug: string; id: string } => ({ slug, id })

/** A save that would make public or take back by writing a status is refused to whoever may save, and told the way. */
const expectStatusRefused = async (who: Asker, allowed: string, asked: Promise<Response>): Promise<void> => {
  checks += 1
  const answer = await asked
  const told = await answer.text()
  if (isAmong(who, allowed)) {
    expect([answer.status, JSON.parse(told)], who.role).toMatchObject([
      400,
      { errors: [{ data: { errors: [{ path: '_status' }] } }] },
    ])
    expect(told).toContain('/api/workflow/publish')
    expect(told).toContain('/api/workflow/withdraw')
  } else if (who.role === 'stranger') {
    expect(refusals, told).toContain(answer.status)
  } else {
    expect([400, ...refusals], told).toContain(answer.status)
  }
}

/** Puts a draft into the bin, where it may be already. */
const binned = async (one: Made): Promise<void> => {
  const { ask } = people.get('administrator') ?? {}
  expect([200, 404]).toContain((await ask?.('DELETE', byId(one)))?.status)
}

const reading: Record<string, Operation> = {
  list: ({ slug }, ask) => ask('GET', `/${slug}?limit=1`),
  'list of drafts': ({ slug }, ask) => ask('GET', `/${slug}?limit=1&draft=true`),
  count: ({ slug }, ask) => ask('GET', `/${slug}/count`),
  one: (one, ask) => ask('GET', byId(one)),
  versions: ({ slug }, ask) => ask('GET', `/${slug}/versions?limit=1`),
  companions: ({ slug, id }, ask) => ask('GET', `/publication/companions?slug=${slug}&id=${id}`),
  impact: ({ slug, id }, ask) => ask('GET', `/workflow/preview?slug=${slug}&id=${id}`),
  'impact of several': (one, ask) =>
    ask('POST', '/workflow/look', { deed: 'publish', documents: [named(one)] }),
  state: ({ slug, id }, ask) => ask('GET', `/workflow/state?slug=${slug}&id=${id}`),
}

// Communications reads definitions, and not how they came to be.
const versionsOfDefinitions: Record<string, string> = { statistics: 'E P A' }

const writing: Record<string, Operation> = {
  save: (one, ask) => ask('PATCH', byId(one), { key: one.key }),
  'save a draft': (one, ask) => ask('PATCH', `${byId(one)}?draft=true`, { key: one.key }),
  'autosave a draft': (one, ask) => ask('PATCH', `${byId(one)}?draft=true&autosave=true`, { key: one.key }),
  'restore a version': async (one, ask) =>
    ask('POST', `/${one.slug}/versions/${await versionOf(one, 'draft')}`),
  'restore a version as a draft': async (one, ask) =>
    ask('POST', `/${one.slug}/versions/${await versionOf(one, 'draft')}?draft=true`),
}

const revert = (one: Pick<Made, 'slug' | 'id'>, ask: Ask): Promise<Response> =>
  ask('POST', '/workflow/revert', { document: named(one) })

const publishing: Record<string, Operation> = {
  publish: (one, ask) => ask('POST', '/workflow/publish', { document: named(one) }),
  'publish several': (one, ask) => ask('POST', '/workflow/publish', { documents: [named(one)], why: 'x' }),
  'publish what was seen': async (one, ask) =>
    ask('POST', '/workflow/publish', { document: named(one), seen: await seenOf(one, 'publish') }),
  'release together': (one, ask) =>
    ask('POST', '/publication/release', { documents: [named(one)], why: 'x' }),
  'release what was seen': async (one, ask) =>
    ask('POST', '/workflow/release', {
      document: named(one),
      deed: 'publish',
      seen: await seenOf(one, 'publish'),
    }),
  'release several': async (one, ask) =>
    ask('POST', '/workflow/release', {
      documents: [named(one)],
      deed: 'publish',
      seen: await seenOf(one, 'publish'),
    }),
}

const withdrawing: Record<string, Operation> = {
  withdraw: (one, ask) => ask('POST', '/workflow/withdraw', { document: named(one) }),
  'withdraw several': (one, ask) => ask('POST', '/workflow/withdraw', { documents: [named(one)], why: 'x' }),
  'withdraw what was seen': async (one, ask) =>
    ask('POST', '/workflow/withdraw', { document: named(one), seen: await seenOf(one, 'withdraw') }),
  'release its withdrawal': async (one, ask) =>
    ask('POST', '/workflow/release', {
      document: named(one),
      deed: 'withdraw',
      seen: await seenOf(one, 'withdraw'),
    }),
}

type Deed = 'publish' | 'withdraw'

/** The doors through which something is set for an hour. */
const setting: Record<string, (ask: Ask, deed: Deed, sent: object) => Promise<Response>> = {
  'set an hour': (ask, deed, sent) => ask('POST', '/workflow/set-hour', { ...sent, deed }),
  'release at an hour': (ask, deed, sent) => ask('POST', '/workflow/release', { ...sent, deed }),
}

/** The hours that are set for one. */
const hoursOf = async ({ id }: Pick<Made, 'slug' | 'id'>): Promise<{ id: string }[]> => {
  const where = { document: { equals: id }, state: { equals: 'set' } }
  return (await cms.payload.find({ collection: 'schedules', where, depth: 0 })).docs as never
}

/** An hour is set and taken back by those of the table alone; nothing happens before it. */
const expectHours = async (
  allowed: string,
  one: Pick<Made, 'slug' | 'id'>,
  deed: Deed,
  doors: string[],
): Promise<void> => {
  const at = new Date(Date.now() + 3_600_000).toISOString()
  const sent = { document: named(one), seen: await seenOf(one, deed), at }
  const { ask: certainly } = person('administrator')
  for (const who of people.values()) {
    for (const what of doors) {
      await expectAnswer(who, allowed, `${what}: ${deed}`, setting[what]?.(who.ask, deed, sent) as never)
      expect(await hoursOf(one), `${who.role}: ${what}`).toHaveLength(isAmong(who, allowed) ? 1 : 0)
    }
    if (!isAmong(who, allowed)) await setting['set an hour']?.(certainly, deed, sent)
    const [hour] = await hoursOf(one)
    const cancelled = who.ask('POST', '/workflow/cancel', { id: hour?.id })
    await expectAnswer(who, allowed, `cancel: ${deed}`, cancelled)
    expect(await hoursOf(one), `${who.role}: cancel`).toHaveLength(isAmong(who, allowed) ? 0 : 1)
    if (!isAmong(who, allowed)) await certainly('POST', '/workflow/cancel', { id: hour?.id })
  }
}

test('every collection and every global has its line in the table', () => {
  const slugs = [...Object.keys(published), ...Object.keys(others)].sort()
  expect(slugs).toEqual(Object.keys(cms.payload.collections).sort())
  expect(Object.keys(globals).sort()).toEqual(cms.payload.globals.config.map(({ slug }) => slug).sort())
  expect([...Object.keys(published), ...Object.keys(globals)].sort()).toEqual(
    documentTypes.map(toSlug).sort(),
  )
})

// In full on a file; on MongoDB those that differ most in how they are stored.
const isOnMongo = (inject('mongo') as string | undefined) !== undefined
const asked = Object.entries(published).filter(
  ([slug]) => !isOnMongo || ['articles', 'pictures', 'observations'].includes(slug),
)

describe.each(asked)('%s', (slug, rights) => {
  test('are read by those of the table', async () => {
    const one = await draftOf(slug)
    for (const who of people.values()) {
      for (const [what, operation] of Object.entries(reading)) {
        const allowed = what === 'versions' ? (versionsOfDefinitions[slug] ?? rights.read) : rights.read
        await expectAnswer(who, allowed, what, operation(one, who.ask))
      }
    }
  })

  test('are saved by those of the table, and nothing becomes public', async () => {
    const one = await draftOf(slug)
    for (const who of people.values()) {
      for (const [what, operation] of Object.entries(writing)) {
        await expectAnswer(who, rights.write, what, operation(one, who.ask))
      }
      if (one.type !== 'picture' && one.type !== 'attachment') {
        for (const [what, query] of [
          ['create', ''],
          ['create a draft', '?draft=true'],
        ] as const) {
          const data = await toData(one.type)
          await expectAnswer(who, rights.write, what, who.ask('POST', `/${slug}${query}`, data))
          expect(await isPublic({ type: one.type, key: String(data['key']) })).toBe(false)
        }
      }
      // There is nothing public yet that it could come back to.
      const reverted = await revert(one, who.ask)
      expect(isAmong(who, rights.write) ? [409] : refusals, who.role).toContain(reverted.status)
      checks += 1
    }
    expect(await isPublic(one)).toBe(false)
  })

  test('become public by those of the table alone, through whatever door', async () => {
    const one = await draftOf(slug)
    for (const who of people.values()) {
      for (const [what, operation] of Object.entries(publishing)) {
        await expectAnswer(who, rights.release, what, operation(one, who.ask))
        expect(await isPublic(one), `${who.role}: ${what}`).toBe(isAmong(who, rights.release))
        await setPublic(one, false)
      }
    }
  })

  test('tell what they lack to become public to those of the table alone', async () => {
    const { id } = await cms.payload.create({ collection: slug, data: { key: `m-${++made}` } })
    const one = { slug, id: String(id) }
    for (const who of people.values()) {
      checks += 1
      const { status } = await who.ask('POST', '/workflow/publish', { document: one })
      expect(isAmong(who, rights.release) ? [422] : refusals, who.role).toContain(status)
    }
  })

  test('neither become public nor cease to be by a status that is written, whoever writes it', async () => {
    const type = toType(slug)
    const one = await draftOf(slug)
    for (const isLive of [false, true]) {
      await setPublic(one, isLive)
      const before = await ledgerRowOf(one)
      for (const who of people.values()) {
        for (const [query, status] of [
          ['', 'published'],
          ['?draft=true', 'published'],
          ['?draft=true&autosave=true', 'published'],
          ['', 'draft'],
        ] as const) {
          const written = who.ask('PATCH', `${byId(one)}${query}`, { _status: status })
          await expectStatusRefused(who, rights.write, written)
          expect(await ledgerRowOf(one), `${who.role}: ${status}${query}`).toEqual(before)
        }
      }
    }
    if (type === 'picture' || type === 'attachment') return
    for (const who of people.values()) {
      const data = await toData(type)
      const key = String(data['key'])
      await expectStatusRefused(
        who,
        rights.write,
        who.ask('POST', `/${slug}`, { ...data, _status: 'published' }),
      )
      expect(await isPublic({ type, key })).toBe(false)
      const where = { key: { equals: key } }
      expect((await cms.payload.count({ collection: slug, where })).totalDocs).toBe(0)
    }
  })

  test('are submitted by those who write, taken back by who submitted, and sent back by those who release', async () => {
    const document = named(await draftOf(slug))
    const submit = (who: Asker): Promise<Response> => who.ask('POST', '/workflow/submit', { document })
    for (const who of people.values()) {
      await expectAnswer(who, rights.write, 'submit', submit(who))
      if (!isAmong(who, rights.write)) await submit(person('administrator'))
      const back = who.ask('POST', '/workflow/take-back', { document })
      await expectAnswer(who, rights.write, 'take back', back)
      await submit(person('administrator'))
      const sent = who.ask('POST', '/workflow/send-back', { document, note: '再改改' })
      await expectAnswer(who, rights.release, 'send back', sent)
    }
  })

  test('are set for an hour by those of the table alone, and nothing happens before it', async () => {
    const one = await draftOf(slug)
    for (const [deed, isLive, doors] of [
      ['publish', false, ['set an hour', 'release at an hour']],
      ['withdraw', true, ['set an hour']],
    ] as [Deed, boolean, string[]][]) {
      await setPublic(one, isLive)
      const before = await ledgerRowOf(one)
      await expectHours(rights.release, one, deed, doors)
      expect(await ledgerRowOf(one)).toEqual(before)
    }
  })

  test('are withdrawn by those of the table alone, and stay as they are for readers whoever saves', async () => {
    const one = await draftOf(slug)
    for (const who of people.values()) {
      for (const [what, operation] of Object.entries(withdrawing)) {
        await setPublic(one, true)
        await expectAnswer(who, rights.release, what, operation(one, who.ask))
        expect(await isPublic(one), `${who.role}: ${what}`).toBe(!isAmong(who, rights.release))
      }
      await setPublic(one, true)
      const before = await ledgerRowOf(one)
      expect(before).toMatchObject({ state: 'live' })
      for (const [what, operation] of Object.entries({ ...writing, revert })) {
        await expectAnswer(who, rights.write, `${what} over what is public`, operation(one, who.ask))
        expect(await ledgerRowOf(one), `${who.role}: ${what}`).toEqual(before)
      }
      const removed = await who.ask('DELETE', byId(one))
      expect([...refusals, 409]).toContain(removed.status)
      checks += 1
    }
  })

  test('are deleted while they are drafts by those of the table', async () => {
    for (const who of people.values()) {
      const [one, another] = [await draftOf(slug), await draftOf(slug)]
      await expectAnswer(who, rights.remove, 'delete', who.ask('DELETE', byId(one)))
      const several = who.ask('POST', '/workflow/delete', { documents: [named(another)] })
      await expectAnswer(who, rights.remove, 'delete several', several)
    }
  })

  test('are seen, restored and deleted for good in the bin by those of the table', async () => {
    const one = await draftOf(slug)
    for (const who of people.values()) {
      await binned(one)
      await expectAnswer(who, rights.read, 'read', who.ask('GET', `${byId(one)}?trash=true`))
      await expectAnswer(who, rights.read, 'list', who.ask('GET', `/${slug}?trash=true&draft=true`))
      const restored = who.ask('POST', '/workflow/restore', { document: named(one) })
      await expectAnswer(who, rights.remove, 'restore', restored)
      const [gone, another] = [await draftOf(slug), await draftOf(slug)]
      await binned(gone)
      const forGood = who.ask('DELETE', `${byId(gone)}?trash=true`)
      await expectAnswer(who, rights.release, 'delete for good', forGood)
      await binned(another)
      const several = who.ask('POST', '/workflow/delete-for-good', { documents: [named(another)] })
      await expectAnswer(who, rights.release, 'delete several for good', several)
    }
  })
})

describe.each(Object.entries(globals))('the global %s', (slug, rights) => {
  const type = toType(slug)
  const place = `/globals/${slug}`
  const rowsOf = async (): Promise<number> =>
    (await cms.payload.count({ collection: 'ledger-rows', where: { ref: { equals: toRef(type, type) } } }))
      .totalDocs
  const field = slug === 'site' ? 'description' : 'releaseNote'

  const one = { slug, id: slug }
  const act = (who: Asker, name: string): Promise<Response> =>
    who.ask('POST', `/workflow/${name}`, { document: one })

  test('is read and saved by those of the table, and readers see nothing of it', async () => {
    const before = await rowsOf()
    for (const who of people.values()) {
      await expectAnswer(who, rights.read, 'read', who.ask('GET', place))
      await expectAnswer(who, rights.read, 'read the draft', who.ask('GET', `${place}?draft=true`))
      await expectAnswer(who, rights.read, 'versions', who.ask('GET', `${place}/versions`))
      const saved = who.ask('POST', `${place}?draft=true`, { [field]: who.role })
      await expectAnswer(who, rights.write, 'save a draft', saved)
      await expectAnswer(who, rights.write, 'save', who.ask('POST', place, { [field]: `${who.role} 又` }))
      for (const query of ['', '?draft=true']) {
        const { docs } = await cms.payload.findGlobalVersions({ slug, limit: 1 })
        const restored = who.ask('POST', `${place}/versions/${docs[0]?.id}${query}`)
        await expectAnswer(who, rights.write, 'restore a version', restored)
      }
      await expectAnswer(who, rights.write, 'revert', act(who, 'revert'))
    }
    expect(await rowsOf()).toBe(before)
  })

  test('neither becomes public nor ceases to be by a status that is written, whoever writes it', async () => {
    const before = await rowsOf()
    for (const who of people.values()) {
      for (const [query, status] of [
        ['', 'published'],
        ['?draft=true', 'published'],
        ['', 'draft'],
      ] as const)
        await expectStatusRefused(
          who,
          rights.write,
          who.ask('POST', `${place}${query}`, { _status: status, [field]: 'x' }),
        )
    }
    expect(await rowsOf()).toBe(before)
  })

  test('is released by those of the table alone', async () => {
    let count = 0
    for (const who of people.values()) {
      const data =
        slug === 'site' ? { description: `第 ${++count} 次` } : { programs: [await anyProgram(count++)] }
      await cms.payload.updateGlobal({ slug, data })
      const before = await rowsOf()
      await expectAnswer(who, rights.release, 'publish', act(who, 'publish'))
      expect(await rowsOf(), who.role).toBe(before + (isAmong(who, rights.release) ? 1 : 0))
    }
  })

  test('is withdrawn by those of the table alone', async () => {
    for (const who of people.values()) {
      await cms.release('publish', slug, slug)
      const before = await rowsOf()
      await expectAnswer(who, rights.release, 'withdraw', act(who, 'withdraw'))
      expect(await rowsOf(), who.role).toBe(before + (isAmong(who, rights.release) ? 1 : 0))
    }
    await cms.release('publish', slug, slug)
  })

  test('is set for an hour by those of the table alone', async () => {
    const before = await rowsOf()
    await expectHours(rights.release, one, 'withdraw', Object.keys(setting))
    expect(await rowsOf()).toBe(before)
  })
})

const anyProgram = async (index: number): Promise<string> => {
  const { docs } = await cms.payload.find({
    collection: 'programs',
    where: { _status: { equals: 'published' } },
    limit: 1,
    page: index + 1,
  })
  return String(docs[0]?.id)
}

/** A row of a collection that is not published, made by the program itself; null where nobody could ask for one. */
const rowOf = async (slug: string): Promise<string> => {
  const email = `somebody-${++made}@xiezou.example`
  switch (slug) {
    case 'users': {
      const data = { email, password: 'a-long-enough-password', role: 'editor' }
      return String((await cms.payload.create({ collection: 'users', data })).id)
    }
    case 'evidence-files': {
      const file = await toFile('evidence')
      const data = { about: 'consent', title: email }
      return String((await cms.payload.create({ collection: slug, data, file } as never)).id)
    }
    case 'payload-locked-documents': {
      const { docs } = await cms.payload.find({ collection: 'users', limit: 1 })
      const data = { globalSlug: 'home', user: { relationTo: 'users', value: docs[0]?.id } }
      return String((await cms.payload.create({ collection: slug, data })).id)
    }
    default: {
      const { docs } = await cms.payload.find({ collection: slug, limit: 1 })
      return String(docs[0]?.id ?? '00000000-0000-4000-8000-000000000000')
    }
  }
}

const toOther = async (slug: string): Promise<Record<string, unknown>> => {
  if (slug === 'users')
    return { email: `new-${++made}@xiezou.example`, password: 'a-long-enough-password', role: 'editor' }
  if (slug !== 'payload-locked-documents') return { title: 'x' }
  const { docs } = await cms.payload.find({ collection: 'users', limit: 1 })
  return { globalSlug: 'site', user: { relationTo: 'users', value: docs[0]?.id } }
}

describe.each(Object.entries(others))('%s', (slug, rights) => {
  test('are open to those of the table alone', async () => {
    for (const who of people.values()) {
      const id = await rowOf(slug)
      // Preferences answer whoever asks that there are none of theirs, without looking at anybody else's.
      if (slug !== 'payload-preferences')
        await expectAnswer(who, rights.read, 'read', who.ask('GET', `/${slug}/${id}`))
      await expectAnswer(who, rights.update, 'update', who.ask('PATCH', `/${slug}/${id}`, { title: 'y' }))
      // Of what comes as a form with a file it is enough here that it is the file which is missed.
      if (slug !== 'evidence-files') {
        await expectAnswer(who, rights.create, 'create', who.ask('POST', `/${slug}`, await toOther(slug)))
      }
      await expectAnswer(who, rights.delete, 'delete', who.ask('DELETE', `/${slug}/${id}`))
    }
  })
})

describe('fields', () => {
  afterEach(async () => {
    await cms.payload.find({ collection: 'users', limit: 1 })
  })

  const roleOf = async (id: string): Promise<unknown> =>
    (await cms.payload.findByID({ collection: 'users', id }))['role']

  test('a role is given by administrators alone, and by nobody to themselves', async () => {
    for (const role of roles) {
      const who = await cms.signIn(role)
      checks += 2
      await who.ask('PATCH', `/users/${who.id}`, {
        role: role === 'administrator' ? 'editor' : 'administrator',
      })
      expect(await roleOf(who.id), `${role} for themselves`).toBe(role)
      const other = await cms.signIn('editor')
      await who.ask('PATCH', `/users/${other.id}`, { role: 'publisher' })
      expect(await roleOf(other.id), `${role} for somebody`).toBe(
        role === 'administrator' ? 'publisher' : 'editor',
      )
    }
  })

  test('a name is changed by its owner and by administrators', async () => {
    for (const role of roles) {
      const who = await cms.signIn(role)
      const other = await cms.signIn('editor')
      checks += 2
      expect((await who.ask('PATCH', `/users/${who.id}`, { name: '新名字' })).status, role).toBe(200)
      const answer = await who.ask('PATCH', `/users/${other.id}`, { name: '别人' })
      expect(answer.ok, role).toBe(role === 'administrator')
    }
  })

  test('what the program makes of a picture is written by nobody', async () => {
    const one = await draftOf('pictures')
    for (const who of people.values()) {
      checks += 1
      const forged = { hash: 'f'.repeat(64), format: 'avif', width: 6, height: 4 }
      await who.ask('PATCH', `${byId(one)}?draft=true`, { original: 'forged', variants: [forged] })
      const kept = await cms.payload.findByID({ collection: 'pictures', id: one.id, draft: true })
      // The job that makes them may end meanwhile.
      const hashes = (kept as unknown as { variants: { hash: string }[] }).variants.map(({ hash }) => hash)
      expect(hashes.length, who.role).toBeGreaterThan(0)
      expect(hashes, who.role).not.toContain(forged.hash)
      expect(kept['original'], who.role).toMatch(/^[0-9a-f]{64}$/)
    }
  })
})

// Of all tests above together: a new act has no line in them yet.
test('every act was asked for by everybody', () => {
  for (const { role } of people.values())
    expect(
      Object.keys(acts).filter((act) => askedFor.get(role)?.has(act) !== true),
      role,
    ).toEqual([])
})
