import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { env } from '../../env.ts'
import { publishFamily, readPublic, type ShownFamily } from '../../testing/families.ts'
import { seed } from '../seed.ts'
import { type SignedIn, startCms, type TestCms } from '../../testing/start-cms.ts'
import { findFilesThatHold } from './find-holding.ts'

const name = '薛明棠'
const isSqlite = env.DATABASE_URL.startsWith('file:')
import { nowhere } from '../../workflow/forget-documents.ts'

let cms: TestCms
let shown: ShownFamily
let report: string

type Told = { rows: number; changed: string[]; left: string[]; copies: string[]; pictures: number }

/** Everything in the database, as its own driver reads it. */
const readDatabase = async (): Promise<string> => {
  if (isSqlite) return ''
  const { connection } = cms.payload.db as unknown as {
    connection: { db: { collections(): Promise<{ find(): { toArray(): Promise<unknown[]> } }[]> } }
  }
  const all = await connection.db.collections()
  return JSON.stringify(await Promise.all(all.map((one) => one.find().toArray())))
}

/** Where the name is found: the files of the installation, byte by byte, and the database. */
const findName = async (): Promise<string[]> => [
  ...(await findFilesThatHold(env.DATA_DIR, [name])).map((file) => path.relative(env.DATA_DIR, file)),
  ...((await readDatabase()).includes(name) ? ['database'] : []),
]

const list = (folder: string): Promise<string[]> => readdir(path.join(env.DATA_DIR, folder))

/** The picture is submitted and released, the family is submitted and set for an hour, each with the name in words. */
const sendThroughPeople = async (): Promise<void> => {
  const [editor, publisher] = [await cms.signIn('editor'), await cms.signIn('publisher')]
  const demand = async (person: SignedIn, method: string, place: string, body?: object) => {
    const answer = await person.ask(method, place, body)
    const told = (await answer.json()) as { seen?: object; errors?: unknown }
    expect([place, told.errors]).toEqual([place, undefined])
    return told
  }
  const submit = async (slug: string, id: string, data: object): Promise<object> => {
    const document = { slug, id }
    await demand(editor, 'PATCH', `/${slug}/${id}?draft=true`, data)
    await demand(editor, 'POST', '/workflow/submit', { document, word: `${name}看过` })
    const { seen } = await demand(publisher, 'GET', `/workflow/preview?slug=${slug}&id=${id}`)
    return { document, deed: 'publish', seen }
  }
  const picture = await submit('pictures', shown.picture, { alt: `${name}在门前` })
  await demand(publisher, 'POST', '/workflow/release', picture)
  const family = await submit('families', shown.family, { place: '福建省福州市台江区' })
  const at = new Date(Date.now() + 3_600_000).toISOString()
  await demand(publisher, 'POST', '/workflow/release', { ...family, at })
}

beforeAll(async () => {
  cms = await startCms()
  shown = await publishFamily(cms, 'mo-chu', name)
  report = (await cms.find('article', 'mo-chu-bao-dao')).id
  const program = (await cms.find('program', 'jinqiu-zhuxue')).id
  const update = (collection: string, id: string, data: object, more: object = {}) =>
    cms.payload.update({ collection, id, data, depth: 0, ...more } as never)
  // Once public and changed since; written out in a draft that autosave keeps; in words for colleagues.
  await cms.publish('program', 'jinqiu-zhuxue', { summary: `${name}等人受助。` })
  await cms.publish('program', 'jinqiu-zhuxue', { summary: '多人受助。' })
  await update('articles', report, { kicker: `写${name}` }, { draft: true, autosave: true })
  await update('programs', program, { internalNote: `问过${name}本人` }, { draft: true })
  const { user } = await cms.signIn('editor')
  await cms.payload.create({
    collection: 'payload-preferences',
    data: {
      key: 'families-list',
      value: { search: name },
      user: { relationTo: 'users', value: String(user.id) },
    },
    user,
  })
  await sendThroughPeople()
  await cms.payload.jobs.queue({
    task: 'make-picture-variants',
    queue: 'nobody-runs-this',
    input: { picture: name, original: 'x' },
  })
})

afterAll(() => cms.stop())

const ask = async (role: 'editor' | 'communications' | 'publisher', body: object): Promise<Response> =>
  (await cms.signIn(role)).ask('POST', '/publication/erase', {
    family: shown.family,
    names: [],
    reason: `${name}本人要求`,
    isPreview: false,
    ...body,
  })

describe('erasing a person', () => {
  test('is for publishers, and wants a reason', async () => {
    expect((await ask('editor', {})).status).toBe(403)
    expect((await ask('communications', {})).status).toBe(403)
    expect(
      (await cms.fetch('/publication/erase', { method: 'POST', body: '{}' })).status,
    ).toBeGreaterThanOrEqual(400)
    const answer = await ask('publisher', { reason: ' ' })
    expect(answer.status).toBe(400)
    expect(JSON.stringify(await answer.json())).toContain('原因')
    expect((await readPublic(cms)).includes(name)).toBe(true)
  })

  test('says beforehand what it would take out, and takes out nothing', async () => {
    const answer = await ask('publisher', { isPreview: true })
    expect(await answer.json()).toMatchObject({
      names: [`${name}家庭`, name],
      pictures: 1,
      evidence: 1,
      changed: expect.arrayContaining(['一家人的周末（mo-chu）']) as string[],
    })
    expect((await readPublic(cms)).includes(name)).toBe(true)
  })

  test('leaves their name in no byte of the database and of the data folder', async () => {
    const before = await findName()
    expect(before.some((file) => file.startsWith(isSqlite ? 'xiezou.db' : 'database'))).toBe(true)
    expect(before.some((file) => file.startsWith('evidence'))).toBe(true)
    expect((await list('files')).length).toBeGreaterThan(2)
    expect(await list('media')).toHaveLength(1)
    const backups = path.join(env.DATA_DIR, 'backups')
    await mkdir(backups, { recursive: true })
    await writeFile(path.join(backups, 'old.tar.gz'), gzipSync(Buffer.from(`…${name}…`)))
    await writeFile(path.join(backups, 'other.db'), 'nobody')

    const answer = await ask('publisher', {})
    expect(answer.status).toBe(200)
    const told = (await answer.json()) as Told
    expect(await findName()).toEqual([])
    expect(told).toMatchObject({ left: [], copies: [path.join(backups, 'old.tar.gz')], pictures: 1 })
    expect(told.rows).toBeGreaterThan(3)
    expect(told.changed).toContain('article/mo-chu-bao-dao')
  })

  test('leaves of what was submitted, set for an hour and told about them no more than that something is gone', async () => {
    const read = async (collection: string) =>
      (await cms.payload.db.find<Record<string, unknown>>({ collection, pagination: false })).docs
    expect([await read('submissions'), await read('schedules')]).toEqual([[], []])
    expect((await read('notices')).map(({ kind, document, word }) => [kind, document, word])).toEqual([
      ['gone', nowhere, null],
    ])
  })

  test('leaves their files nowhere, originals, variants and evidence', async () => {
    const { docs } = await cms.payload.find({ collection: 'evidence-files', pagination: false })
    expect(docs).toEqual([])
    const kept = (await Promise.all(['evidence', 'files', 'media'].map((folder) => list(folder)))).flat()
    expect(kept).toEqual([])
  })

  test('leaves what named them readable without them', async () => {
    const all = await readPublic(cms)
    expect([all.includes(name), all.includes('一户家庭')]).toEqual([false, true])
    const { sections, cover } = await cms.find('article', 'mo-chu-bao-dao')
    expect(JSON.stringify(sections)).toContain('一户家庭')
    expect(JSON.stringify(sections)).not.toContain('family-card')
    expect(cover).toBeNull()
    await cms.publish('article', 'mo-chu-bao-dao', { kicker: '专题' })
    expect((await readPublic(cms)).includes(name)).toBe(false)
  })

  test('is never undone: not by an old version, not by the next start', async () => {
    const { docs } = await cms.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: report } },
      pagination: false,
      depth: 0,
    })
    expect(docs.length).toBeGreaterThan(1)
    const publisher = await cms.signIn('publisher')
    for (const { id } of docs) {
      expect((await publisher.ask('POST', `/articles/versions/${id}`)).status).toBe(200)
      expect((await publisher.release('publish', 'articles', report)).status).toBe(200)
    }
    expect((await readPublic(cms)).includes(name)).toBe(false)
    expect(await seed(cms.payload)).toBe(0)
    expect(await findName()).toEqual([])
    expect((await ask('publisher', {})).status).toBe(404)
  })
})
