import { access, readdir, readFile, stat } from 'node:fs/promises'
import { getPayload, handleEndpoints, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import config from '../../payload.config.ts'
import { findEvidenceKind } from './find-kind.ts'
import { evidenceFolder, toEvidenceFile } from './folder.ts'

type Evidence = { id: string; filename: string; title: string; mimeType: string }

let payload: Payload
let token: string

beforeAll(async () => {
  payload = await getPayload({ config })
  payload.logger.level = 'silent'
  await payload.db.migrate()
  token = await signIn('editor')
})

const signIn = async (role: string): Promise<string> => {
  const account = { email: `${role}@example.org`, password: 'a-long-enough-password' }
  await payload.create({ collection: 'users', data: { ...account, role } })
  return (await payload.login({ collection: 'users', data: account })).token ?? ''
}

afterAll(() => payload.destroy())

const toPdf = (words: string): Buffer => Buffer.from(`%PDF-1.4\n${words}\nstartxref\n0\n%%EOF`)

const upload = async (words: string, name = '张三的同意书.pdf', data: Record<string, unknown> = {}) =>
  (await payload.create({
    collection: 'evidence-files',
    data: { about: 'consent', ...data },
    file: { data: toPdf(words), name, mimetype: 'text/html', size: toPdf(words).length },
  })) as unknown as Evidence

const ask = (place: string, headers: HeadersInit = {}, method = 'GET') =>
  handleEndpoints({
    config,
    request: new Request(`http://127.0.0.1:3000/api/evidence-files${place}`, { method, headers }),
  })

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

describe('evidence', () => {
  it('is kept for the owner alone, under a name that says nothing of what it was called', async () => {
    const { filename, title, mimeType } = await upload('kept')
    expect(filename).toMatch(/^[0-9a-f]{64}\.pdf$/)
    expect([title, mimeType]).toEqual(['张三的同意书', 'application/pdf'])
    expect((await stat(evidenceFolder)).mode & 0o777).toBe(0o700)
    expect((await stat(toEvidenceFile(filename))).mode & 0o777).toBe(0o600)
    expect(await readdir(evidenceFolder)).toEqual([filename])
  })

  it('is handed to who has signed in, to be saved, as what it is', async () => {
    const { filename } = await upload('served', 'a "quoted"\r\nname.pdf')
    const answer = await ask(`/file/${filename}`, { authorization: `JWT ${token}` })
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': "attachment; filename*=UTF-8''a%20%22quoted%22%20name.pdf",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    expect(Buffer.from(await answer.arrayBuffer()).equals(await readFile(toEvidenceFile(filename)))).toBe(
      true,
    )
  })

  it('is given to no stranger, by no route', async () => {
    const { id, filename } = await upload('closed')
    for (const place of [
      `/file/${filename}`,
      `/${id}`,
      `?depth=2`,
      `?where[filename][equals]=${filename}`,
      '/count',
      '/file/..%2Fsecrets.json',
      `/file/${filename}?prefix=..`,
    ]) {
      const answer = await ask(place)
      expect(answer.status, place).toBeGreaterThanOrEqual(401)
      expect(await answer.text()).not.toContain(filename)
    }
    const hash = filename.split('.')[0] ?? ''
    const file = await handleEndpoints({
      config,
      request: new Request(`http://127.0.0.1:3000/api/publication/files/${hash}`),
    })
    expect(file.status).toBe(404)
  })

  it('of a consent is not for communications, who sees what numbers rest on', async () => {
    const consent = await upload('a consent')
    const source = await upload('a source', 'b.pdf', { about: 'data' })
    const headers = { authorization: `JWT ${await signIn('communications')}` }
    const statuses = [consent, source].map(
      async ({ filename }) => (await ask(`/file/${filename}`, headers)).status,
    )
    expect(await Promise.all(statuses)).toEqual([403, 200])
    expect((await ask(`/${consent.id}`, headers)).status).toBe(404)
    expect((await ask(`/${consent.id}`, headers, 'DELETE')).status).toBe(403)
    expect((await ask('?where[about][exists]=true', headers, 'DELETE')).status).toBe(403)
  })

  it('is refused, in words at the file, where it is a page, a program or nothing we know', async () => {
    for (const data of ['<html><script>', '<svg/>', 'MZ', 'PK\u0003\u0004 vbaProject.bin']) {
      const file = { data: Buffer.from(data), name: 'a.pdf', mimetype: 'application/pdf', size: data.length }
      await expect(
        payload.create({ collection: 'evidence-files', data: { about: 'data' }, file }),
      ).rejects.toMatchObject({
        data: { errors: [{ path: 'file', message: expect.stringContaining('另存为 PDF') as string }] },
      })
    }
  })

  it('is refused where a PDF was cut short', async () => {
    const data = toPdf('cut').subarray(0, 12)
    const file = { data, name: 'a.pdf', mimetype: 'application/pdf', size: data.length }
    await expect(
      payload.create({ collection: 'evidence-files', data: { about: 'data' }, file }),
    ).rejects.toMatchObject({
      data: { errors: [{ path: 'file', message: expect.stringContaining('不完整') as string }] },
    })
  })

  it('is refused where the same file is there already', async () => {
    await upload('twin')
    await expect(upload('twin', 'b.pdf')).rejects.toMatchObject({
      data: { errors: [{ path: 'file', message: expect.stringContaining('已经上传过') as string }] },
    })
  })

  it('keeps its file and title when its form is saved again, and loses the file that another one replaces', async () => {
    const { id, filename } = await upload('again', 'again.pdf')
    const save = async (words: string) => {
      const data = toPdf(words)
      return (await payload.update({
        collection: 'evidence-files',
        id,
        data: { title: '同意书' },
        file: { data, name: 'x.pdf', mimetype: 'application/pdf', size: data.length },
      } as never)) as unknown as Evidence
    }
    expect(await save('again')).toMatchObject({ filename, title: '同意书' })
    expect(await exists(toEvidenceFile(filename))).toBe(true)
    const next = await save('another')
    expect(next.filename).not.toBe(filename)
    await vi.waitFor(
      async () => {
        expect(await exists(toEvidenceFile(filename))).toBe(false)
      },
      { timeout: 50_000 },
    )
    expect(await exists(toEvidenceFile(next.filename))).toBe(true)
  })

  it('goes with its file when it is deleted', async () => {
    const { id, filename } = await upload('deleted')
    await payload.delete({ collection: 'evidence-files', id } as never)
    await vi.waitFor(
      async () => {
        expect(await exists(toEvidenceFile(filename))).toBe(false)
      },
      { timeout: 50_000 },
    )
  })
})

describe('the kind of a file', () => {
  const archive = (...names: string[]) => Buffer.from(`PK\u0003\u0004${names.join(' ')}`, 'latin1')

  it.each([
    ['%PDF-1.7', Buffer.from('%PDF-1.7'), 'pdf'],
    ['a Word document', archive('[Content_Types].xml', 'word/document.xml'), 'docx'],
    ['an Excel sheet', archive('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    [
      'a document with macros',
      archive('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'),
      null,
    ],
    ['a plain archive', archive('a.txt'), null],
    ['nothing', Buffer.alloc(0), null],
  ])('of %s is seen in its content', (_, data, kind) => {
    expect(findEvidenceKind(data)).toBe(kind)
  })
})
