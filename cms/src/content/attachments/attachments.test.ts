import { access, readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TestCms, startCms } from '../../testing/start-cms.ts'
import { toAttachmentFile } from './folder.ts'

type Attachment = {
  id: string
  key: string
  title: string
  filename: string
  mimeType: string
  hash: string
  format: 'csv' | 'pdf'
  bytes: number
}

let cms: TestCms

beforeAll(async () => {
  cms = await startCms()
})

afterAll(() => cms.stop())

const toFile = (text: string, name: string) => {
  const data = Buffer.from(text)
  return { data, name, mimetype: 'text/html', size: data.length }
}

const upload = async (key: string, text: string, more: Record<string, unknown> = {}) =>
  (await cms.payload.create({
    collection: 'attachments',
    data: { key, ...more },
    file: toFile(text, '2022 统计表.exe'),
    draft: true,
  })) as unknown as Attachment

const ask = (hash: string) => cms.fetch(`/publication/files/${hash}`)

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

describe('an attachment', () => {
  it('is what its content is, whatever it was called, and has its name for a title', async () => {
    const made = await upload('biao-1', '镇,人次\n大同,1\n')
    expect(made).toMatchObject({ title: '2022 统计表', format: 'csv', mimeType: 'text/csv', bytes: 20 })
    expect(made.filename).toMatch(/^2022 统计表-[0-9a-f]{8}\.csv$/)
    expect(await readFile(toAttachmentFile(made), 'utf8')).toBe('镇,人次\n大同,1\n')
  })

  it('is refused at the file, in Chinese, where it is a page or a program', async () => {
    const file = toFile('<html><script>', 'report.pdf')
    await expect(
      cms.payload.create({ collection: 'attachments', data: { key: 'bad' }, file, draft: true }),
    ).rejects.toMatchObject({
      data: { errors: [{ path: 'file', message: expect.stringContaining('另存为 PDF') as string }] },
    })
  })

  it("is nobody's but ours until it is released, and again once it is withdrawn", async () => {
    const { id, hash, filename } = await upload('biao-2', '镇,人次\n大同,2\n')
    expect((await ask(hash)).status).toBe(404)
    expect((await cms.fetch(`/attachments/file/${filename}`)).status).toBe(403)
    await cms.publish('attachment', 'biao-2')
    const answer = await ask(hash)
    expect(answer.status).toBe(200)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/csv',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
    })
    expect(await answer.text()).toBe('镇,人次\n大同,2\n')
    await cms.release('withdraw', 'attachments', id)
    expect((await ask(hash)).status).toBe(404)
  })

  it('keeps what it is, whatever a form says of it', async () => {
    const { id, hash } = await upload('biao-3', '镇,人次\n大同,3\n')
    const account = { email: 'one@example.org', password: 'a-long-enough-password', role: 'editor' }
    const user = await cms.payload.create({ collection: 'users', data: account })
    await cms.payload.update({
      collection: 'attachments',
      id,
      data: { title: '改了', hash: 'f'.repeat(64), format: 'pdf', bytes: 1 },
      draft: true,
      overrideAccess: false,
      user: { ...user, collection: 'users' },
    })
    expect(await cms.find('attachment', 'biao-3')).toMatchObject({
      title: '改了',
      hash,
      format: 'csv',
      bytes: 20,
    })
  })

  it('takes its files with it when it is deleted, those of its earlier versions too, unless they were public', async () => {
    const first = await upload('biao-4', '镇,人次\n大同,4\n')
    await cms.publish('attachment', 'biao-4')
    await cms.payload.update({
      collection: 'attachments',
      id: first.id,
      data: {},
      file: toFile('镇,人次\n大同,5\n', 'b.csv'),
    })
    await cms.withdraw('attachment', 'biao-4')
    const second = (await cms.find('attachment', 'biao-4')) as unknown as Attachment
    expect(second).toMatchObject({ title: '2022 统计表', _status: 'draft' })
    expect(second.hash).not.toBe(first.hash)
    await cms.payload.delete({ collection: 'attachments', id: first.id })
    await vi.waitFor(
      async () => {
        expect(await exists(toAttachmentFile(second))).toBe(false)
      },
      { timeout: 50_000 },
    )
    expect(await exists(toAttachmentFile(first))).toBe(true)
  })

  it('is missed by a report that names it before it is public', async () => {
    const { id } = await upload('biao-6', '镇,人次\n大同,6\n')
    const block = {
      type: 'block',
      version: 2,
      format: '',
      fields: { id: 'a'.repeat(24), blockName: '', blockType: 'attachment', attachment: id },
    }
    const body = {
      root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: [block] },
    }
    const report = { sections: [{ number: '01', title: '附件', body }] }
    await expect(cms.publish('article', 'xiezouqu', report)).rejects.toMatchObject({
      problems: [
        {
          ref: 'article/xiezouqu',
          message: expect.stringContaining('attachment/biao-6') as string,
        },
      ],
    })
  })
})
