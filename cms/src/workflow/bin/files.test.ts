import { access } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { toAttachmentFile } from '../../content/attachments/folder.ts'
import { findFilesThatHold } from '../../operations/erase/find-holding.ts'
import { env } from '../../env.ts'
import { toEvidenceFile } from '../../content/evidence/folder.ts'
import { toMediaFile } from '../../content/pictures/folders.ts'
import { toPhoto } from '../../testing/photos.ts'
import { type SignedIn, startCms, type TestCms } from '../../testing/start-cms.ts'

let cms: TestCms
let editor: SignedIn
let publisher: SignedIn
let communications: SignedIn

beforeAll(async () => {
  cms = await startCms()
  editor = await cms.signIn('editor')
  publisher = await cms.signIn('publisher')
  communications = await cms.signIn('communications')
})

afterAll(() => cms.stop())

type Stored = Record<string, unknown> & { id: string }

const toFile = (data: Buffer, name: string) => ({ data, name, mimetype: 'text/plain', size: data.length })
const toPdf = (words: string): Buffer => Buffer.from(`%PDF-1.4\n${words}\nstartxref\n0\n%%EOF`)

const create = async (collection: string, data: object, file?: Buffer, name = 'a.pdf'): Promise<Stored> =>
  (await cms.payload.create({
    collection,
    data,
    ...(file === undefined ? {} : { file: toFile(file, name) }),
    draft: true,
    depth: 0,
  })) as unknown as Stored

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  )

/** Files go once their deletion cannot be undone any more, and nobody waits for that. */
const untilGone = (...files: string[]): Promise<unknown> =>
  vi.waitFor(async () => {
    expect((await Promise.all(files.map(exists))).includes(true)).toBe(false)
  }, 20_000)

const toBin = async (slug: string, { id }: Stored): Promise<void> => {
  expect((await editor.ask('DELETE', `/${slug}/${id}`)).status).toBe(200)
}
const restore = async (slug: string, { id }: Stored): Promise<void> => {
  expect((await editor.ask('POST', '/workflow/restore', { document: { slug, id } })).status).toBe(200)
}
const forGood = async (slug: string, { id }: Stored): Promise<void> => {
  expect((await publisher.ask('DELETE', `/${slug}/${id}?trash=true`)).status).toBe(200)
}

const refusal = (words: string) => ({
  data: { errors: [{ path: 'file', message: expect.stringContaining(words) as string }] },
})

describe('a picture in the bin', () => {
  test('keeps its file for those who may see it, and gets its sizes; for good it goes', async () => {
    const photo = await toPhoto('red')
    const picture = await create(
      'pictures',
      { key: 'bin-photo', alt: '小屋', credit: '协会' },
      photo,
      'a.jpg',
    )
    await toBin('pictures', picture)
    await cms.payload.jobs.run()
    const place = `/pictures/file/${String(picture['filename'])}`
    expect((await editor.ask('GET', place)).status).toBe(200)
    expect((await communications.ask('GET', place)).status).toBeGreaterThanOrEqual(400)
    await expect(create('pictures', { key: 'bin-twin' }, photo, 'b.jpg')).rejects.toMatchObject(
      refusal('在回收站里（小屋）'),
    )
    await restore('pictures', picture)
    const { variants } = (await cms.payload.findByID({
      collection: 'pictures',
      id: picture.id,
      draft: true,
      depth: 0,
    })) as { variants?: unknown[] }
    expect(variants?.length).toBeGreaterThan(0)
    await toBin('pictures', picture)
    const file = toMediaFile(String(picture['original']))
    expect(await exists(file)).toBe(true)
    await forGood('pictures', picture)
    await untilGone(file)
  })
})

describe('an attachment in the bin', () => {
  test('keeps the files of all its versions, which go with it for good', async () => {
    const first = await create('attachments', { key: 'bin-list' }, toPdf('first'))
    const second = (await cms.payload.update({
      collection: 'attachments',
      id: first.id,
      data: {},
      file: toFile(toPdf('second'), 'b.pdf'),
      draft: true,
      depth: 0,
    } as never)) as unknown as Stored
    const files = [first, second].map(({ hash, format }) => toAttachmentFile({ hash, format } as never))
    expect(new Set(files).size).toBe(2)
    await toBin('attachments', second)
    const place = `/attachments/file/${String(second['filename'])}`
    expect((await editor.ask('GET', place)).status).toBe(200)
    expect((await communications.ask('GET', place)).status).toBeGreaterThanOrEqual(400)
    await expect(create('attachments', { key: 'bin-list-2' }, toPdf('second'))).rejects.toMatchObject(
      refusal('在回收站里'),
    )
    expect(await Promise.all(files.map(exists))).toEqual([true, true])
    await forGood('attachments', second)
    await untilGone(...files)
  })
})

describe('evidence', () => {
  test('has no bin, and goes for good, unless something in the bin still rests on it', async () => {
    const evidence = await create('evidence-files', { about: 'data' }, toPdf('evidence'))
    const statistic = await cms.find('statistic', 'miniapp-bound-residents')
    const observation = await create('observations', {
      statistic: statistic.id,
      evidence: evidence.id,
      value: '77',
    })
    await toBin('observations', observation)
    const removed = await editor.ask('DELETE', `/evidence-files/${evidence.id}`)
    expect([removed.status, await removed.text()]).toEqual([409, expect.stringContaining('回收站')])
    await forGood('observations', observation)
    expect((await editor.ask('DELETE', `/evidence-files/${evidence.id}`)).status).toBe(200)
    await untilGone(toEvidenceFile(String(evidence['filename'])))
  })
})

describe('a person who is erased', () => {
  test('leaves the bin too, with pictures and evidence that lie there', async () => {
    const name = '欧阳砚秋'
    const evidence = await create(
      'evidence-files',
      { about: 'consent', title: `${name}的同意书` },
      toPdf(name),
    )
    const family = await create('families', {
      key: 'bin-family',
      kind: 'family',
      name,
      basis: { kind: 'consent', evidence: evidence.id, scope: ['name', 'pictures'] },
    })
    const picture = await create(
      'pictures',
      { key: 'bin-portrait', alt: `${name}在门前`, credit: '协会', families: [family.id] },
      await toPhoto('blue'),
      'c.jpg',
    )
    await editor.ask('PATCH', `/families/${family.id}?draft=true`, { name: `${name}一家` })
    await toBin('families', family)
    await toBin('pictures', picture)
    const asked = { family: family.id, names: [name], reason: '本人要求' }
    const erase = async (isPreview: boolean): Promise<unknown> => {
      const answer = await publisher.ask('POST', '/publication/erase', { ...asked, isPreview })
      return answer.json()
    }
    expect(await erase(true)).toMatchObject({ pictures: 1, evidence: 1 })
    expect(await erase(false)).toMatchObject({ pictures: 1, evidence: 1, left: [] })
    for (const [collection, { id }] of [
      ['families', family],
      ['pictures', picture],
    ] as const) {
      const where = { parent: { equals: id } }
      expect(await cms.payload.db.findOne({ collection, where: { id: { equals: id } } })).toBeNull()
      expect((await cms.payload.db.findVersions({ collection, where })).docs).toEqual([])
    }
    await untilGone(toMediaFile(String(picture['original'])), toEvidenceFile(String(evidence['filename'])))
    expect(await findFilesThatHold(env.DATA_DIR, [name])).toEqual([])
  })
})
