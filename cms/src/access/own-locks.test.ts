import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withoutForeignLock } from './own-locks.ts'
import { type SignedIn, type TestCms, startCms } from '../testing/start-cms.ts'
import type { Role } from './roles.ts'

let cms: TestCms
let people: Record<Role, SignedIn>
let article: string

const slug = 'payload-locked-documents'

beforeAll(async () => {
  cms = await startCms()
  people = {
    editor: await cms.signIn('editor'),
    communications: await cms.signIn('communications'),
    publisher: await cms.signIn('publisher'),
    administrator: await cms.signIn('administrator'),
  }
  article = (await cms.find('article', 'xiezouqu')).id
})

afterAll(() => cms.stop())

beforeEach(async () => {
  await cms.payload.delete({ collection: slug, where: { id: { exists: true } } })
})

const inNameOf = (who: SignedIn) => ({ user: { relationTo: 'users', value: who.id } })
const ofArticle = () => ({ document: { relationTo: 'articles', value: article } })

const lock = async (who: SignedIn, data: object = { ...ofArticle(), ...inNameOf(who) }) => {
  const answer = await who.ask('POST', `/${slug}`, data)
  const { doc } = (await answer.json()) as { doc?: { id: string } }
  return { status: answer.status, id: doc?.id ?? '' }
}

const countLocks = async () => (await cms.payload.count({ collection: slug })).totalDocs

describe('a lock', () => {
  it('is made in one’s own name alone, on what one may read', async () => {
    const { editor, communications, administrator } = people
    expect((await lock(editor)).status).toBe(201)
    expect((await lock(editor, { globalSlug: 'home', ...inNameOf(editor) })).status).toBe(201)
    expect((await lock(editor, { ...ofArticle(), ...inNameOf(administrator) })).status).toBe(403)
    expect((await lock(administrator, { ...ofArticle(), ...inNameOf(editor) })).status).toBe(403)
    expect((await lock(communications)).status).toBe(403)
    expect((await lock(editor, inNameOf(editor))).status).toBe(403)
    const nothing = { document: { relationTo: 'articles', value: editor.id }, ...inNameOf(editor) }
    expect((await lock(editor, nothing)).status).toBe(403)
  })

  it('is of no user: whoever is locked out is so at once', async () => {
    const { editor, communications, administrator } = people
    const onUser = { document: { relationTo: 'users', value: editor.id }, ...inNameOf(communications) }
    expect((await lock(communications, onUser)).status).toBeGreaterThanOrEqual(400)
    for (const lockedOut of [true, false]) {
      const answer = await administrator.ask('PATCH', `/users/${editor.id}`, { lockedOut })
      expect(answer.status).toBe(200)
    }
    people.editor = await cms.signIn('editor')
  })

  it('is ended by whose it is, and by administrators', async () => {
    const { editor, publisher, administrator } = people
    const { id } = await lock(editor)
    expect((await publisher.ask('DELETE', `/${slug}/${id}`)).status).toBeGreaterThanOrEqual(400)
    await publisher.ask('DELETE', `/${slug}?where[id][exists]=true`)
    expect(await countLocks()).toBe(1)
    expect((await editor.ask('DELETE', `/${slug}/${id}`)).status).toBe(200)
    const again = await lock(editor)
    expect((await administrator.ask('DELETE', `/${slug}/${again.id}`)).status).toBe(200)
    expect(await countLocks()).toBe(0)
  })

  it('is taken over in one’s own name, and never put on something else', async () => {
    const { editor, publisher, communications } = people
    const { id } = await lock(editor)
    const patch = async (who: SignedIn, data: object) =>
      (await who.ask('PATCH', `/${slug}/${id}`, data)).status
    expect(await patch(communications, inNameOf(communications))).toBe(403)
    expect(await patch(publisher, inNameOf(editor))).toBe(403)
    expect(await patch(publisher, {})).toBe(403)
    expect(await patch(editor, { globalSlug: 'site' })).toBe(403)
    expect(await patch(publisher, inNameOf(publisher))).toBe(200)
  })
})

describe('a form of the admin', () => {
  const lockedBy = async (who: SignedIn, place: object): Promise<unknown> => {
    const args = { ...place, returnLockStatus: true, updateLastEdited: true, schemaPath: 'x' }
    return (await withoutForeignLock(await who.request(), args))['returnLockStatus']
  }

  it('locks what one may read, and nothing else', async () => {
    const { editor, communications } = people
    const first = async (collection: string) =>
      (await cms.payload.find({ collection: collection as never, limit: 1, depth: 0, draft: true })).docs[0]
        ?.id
    const observation = { collectionSlug: 'observations', id: await first('observations') }
    const ofArticles = { collectionSlug: 'articles', id: article }
    expect(await lockedBy(editor, ofArticles)).toBe(true)
    expect(await lockedBy(editor, { globalSlug: 'home' })).toBe(true)
    expect(await lockedBy(communications, observation)).toBe(true)
    const foreign = [
      ofArticles,
      { ...ofArticles, globalSlug: 'home' },
      { collectionSlug: 'families', id: await first('families') },
      { collectionSlug: 'observations', id: article },
      { collectionSlug: 'users', id: editor.id },
      { collectionSlug: 'evidence-files', id: article },
      { collectionSlug: 'payload-jobs', id: article },
      { collectionSlug: 'constructor', id: article },
      { collectionSlug: 'articles', id: { equals: article } },
      { collectionSlug: 'articles' },
      { globalSlug: 'nothing' },
      {},
    ]
    for (const place of foreign)
      expect(await lockedBy(communications, place), JSON.stringify(place)).toBe(false)
  })

  it('that asks for no lock is left as it is', async () => {
    const args = { collectionSlug: 'articles', id: article }
    expect(await withoutForeignLock(await people.communications.request(), args)).toBe(args)
  })
})

describe('a lock of somebody else', () => {
  it('keeps nobody from saving, which is told apart by what was changed', async () => {
    const { editor, publisher } = people
    await lock(publisher)
    const saved = await editor.ask('PATCH', `/articles/${article}?draft=true`, { kicker: '新' })
    expect(saved.status).toBe(200)
    await lock(publisher, { globalSlug: 'home', ...inNameOf(publisher) })
    expect((await editor.ask('POST', '/globals/home?draft=true', {})).status).toBe(200)
  })

  it('keeps it from being deleted under their hands, and says so in Chinese', async () => {
    const { editor, publisher } = people
    const made = await editor.ask('POST', '/articles?draft=true', { title: '有人在写' })
    const { doc } = (await made.json()) as { doc: { id: string } }
    await lock(publisher, { document: { relationTo: 'articles', value: doc.id }, ...inNameOf(publisher) })
    const answer = await editor.ask('DELETE', `/articles/${doc.id}`)
    expect(answer.status).toBe(423)
    expect(await answer.text()).toContain('正有人在编辑')
  })
})
