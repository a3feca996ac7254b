import { access, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import sharp from 'sharp'
import { handleEndpoints, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import config from '../../payload.config.ts'
import { filesFolder, toMediaFile } from './folders.ts'
import { toFileName } from './make-variants.ts'
import { toPhoto } from '../../testing/photos.ts'
import { startCms, type TestCms } from '../../testing/start-cms.ts'

type Picture = {
  id: string
  filename: string
  original: string
  variants: { hash: string; format: 'jpeg'; width: number; height: number }[]
}

let cms: TestCms
let payload: Payload

beforeAll(async () => {
  cms = await startCms()
  payload = cms.payload
})

afterAll(() => cms.stop())

const toFile = async (colour: string, name = 'photo.jpg') => {
  const data = await toPhoto(colour)
  return { data, name, mimetype: 'image/jpeg', size: data.length }
}

const upload = async (key: string, colour: string) =>
  (await payload.create({
    collection: 'pictures',
    data: { key, alt: '小屋', credit: '协会' },
    file: await toFile(colour),
    draft: true,
    depth: 0,
  })) as unknown as Picture

const find = async (id: string) =>
  (await payload.findByID({
    collection: 'pictures',
    id,
    depth: 0,
    draft: true,
  })) as unknown as Picture

const publish = async (id: string, colour: string): Promise<Picture & { _status: string }> => {
  await payload.update({ collection: 'pictures', id, data: {}, file: await toFile(colour), depth: 0 })
  await cms.release('publish', 'pictures', id)
  return (await payload.findByID({ collection: 'pictures', id, depth: 0 })) as never
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

describe('an uploaded picture', () => {
  it('gets its variants in the background, as files under their hashes', async () => {
    const { id, variants } = await upload('first', '#111')
    expect(variants).toEqual([])
    await payload.jobs.run()
    const made = (await find(id)).variants
    expect(made.map(({ format, width }) => [format, width])).toEqual([
      ['avif', 400],
      ['webp', 400],
      ['jpeg', 400],
    ])
    const kept = await Promise.all(made.map((variant) => exists(path.join(filesFolder, toFileName(variant)))))
    expect(kept).toEqual([true, true, true])
  })

  it('loses the variants of the file before when it gets another file', async () => {
    const { id } = await upload('second', '#222')
    await payload.jobs.run()
    const [before] = (await find(id)).variants
    await payload.update({ collection: 'pictures', id, data: {}, file: await toFile('#aa3'), draft: true })
    expect((await find(id)).variants).toEqual([])
    await payload.jobs.run()
    const [after] = (await find(id)).variants
    expect(after?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(after?.hash).not.toBe(before?.hash)
  })

  it('keeps its variants when a form that does not know them is saved', async () => {
    const { id } = await upload('third', '#333')
    await payload.jobs.run()
    const user = { id: 'somebody', collection: 'users', role: 'editor' } as never
    await payload.update({
      collection: 'pictures',
      id,
      data: { alt: '别的', variants: [], original: 'forged' },
      draft: true,
      overrideAccess: false,
      user,
    })
    const { original, ...picture } = await find(id)
    expect(picture).toMatchObject({ alt: '别的', variants: [{}, {}, {}] })
    expect(original).toMatch(/^[0-9a-f]{64}$/)
  })

  it('cannot be published before its variants are made, and then by the form that sends its file again', async () => {
    const { id, filename } = await upload('fourth', '#444')
    await expect(publish(id, '#444')).rejects.toMatchObject({
      problems: [{ ref: 'picture/fourth', path: ['variants'], message: '图片还在处理，请稍候再发布' }],
    })
    await payload.jobs.run()
    await expect(publish(id, '#444')).resolves.toMatchObject({ _status: 'published', filename })
    expect(await exists(toMediaFile((await find(id)).original))).toBe(true)
  })

  it('cannot be published before it has a file, which is what it is told to need', async () => {
    const data = { key: 'wu-tu', alt: '还没有图', credit: '本区' }
    const { id } = await payload.create({ collection: 'pictures', data, draft: true })
    const attempt = cms.release('publish', 'pictures', String(id))
    await expect(attempt).rejects.toMatchObject({
      problems: [{ ref: 'picture/wu-tu', path: ['file'], message: '还没有选图片文件，请先选一个' }],
    })
  })

  it('whose pixels turn out to be damaged says so when it is to be published', async () => {
    const { id } = await upload('damaged', '#474')
    await writeFile(toMediaFile((await find(id)).original), 'no picture at all')
    await payload.jobs.run()
    const where = { 'input.picture': { equals: id } }
    // As Payload leaves it after the last attempt.
    await payload.db.updateJobs({ where, data: { hasError: true } })
    const attempt = cms.release('publish', 'pictures', id)
    await expect(attempt).rejects.toMatchObject({
      problems: [
        {
          ref: 'picture/damaged',
          path: ['file'],
          message: expect.stringContaining('这张图片打不开') as string,
        },
      ],
    })
  })

  it('is refused at the file field, in Chinese, where it is no picture', async () => {
    const file = { data: Buffer.from('<svg/>'), name: 'a.jpg', mimetype: 'image/jpeg', size: 6 }
    await expect(
      payload.create({ collection: 'pictures', data: { key: 'bad' }, file, draft: true }),
    ).rejects.toMatchObject({
      data: { errors: [{ path: 'file', message: '只能上传 JPEG、PNG、WebP 或 AVIF 图片，这个文件不是。' }] },
    })
  })

  it('is refused where the same one is there already', async () => {
    await upload('fifth', '#555')
    await expect(upload('fifth-again', '#555')).rejects.toMatchObject({
      data: { errors: [{ path: 'file', message: '这张图片已经上传过（小屋），请直接使用那一张。' }] },
    })
  })

  it('takes its private file with it when it is deleted', async () => {
    const { id } = await upload('sixth', '#666')
    const file = toMediaFile((await find(id)).original)
    expect(await exists(file)).toBe(true)
    await payload.delete({ collection: 'pictures', id })
    await vi.waitFor(
      async () => {
        expect(await exists(file)).toBe(false)
      },
      { timeout: 50_000 },
    )
  })
})

describe('the file of an upload', () => {
  const ask = (filename: string, headers: HeadersInit) =>
    handleEndpoints({
      config,
      request: new Request(`http://127.0.0.1:3000/api/pictures/file/${filename}`, { headers }),
    })

  it('is shown to who has signed in, as what it is, and to nobody else', async () => {
    const { id, filename } = await upload('seventh', '#777')
    const account = { email: 'one@example.org', password: 'a-long-enough-password', role: 'editor' }
    await payload.create({ collection: 'users', data: account })
    const { token } = await payload.login({ collection: 'users', data: account })
    const shown = await ask(filename, { authorization: `JWT ${token ?? ''}` })
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
    const original = await readFile(toMediaFile((await find(id)).original))
    expect(Buffer.from(await shown.arrayBuffer()).equals(original)).toBe(true)
    expect((await ask(filename, {})).status).toBe(403)
    // Nor does who has signed in get where it was taken and by whom: that was never kept.
    expect((await toPhoto('#777')).includes('private words')).toBe(true)
    expect(original.includes('private words')).toBe(false)
    expect((await sharp(original).metadata()).orientation).toBe(6)
  })
})
