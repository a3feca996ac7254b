import { access } from 'node:fs/promises'
import path from 'node:path'
import { getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import config from '../payload.config.ts'
import { filesFolder } from './job.ts'
import { toFileName } from './make-variants.ts'
import { toPhoto } from './testing.ts'

type Picture = {
  id: string
  filename: string
  url: string
  variants: { hash: string; format: 'jpeg'; width: number; height: number }[]
}

let payload: Payload

beforeAll(async () => {
  payload = await getPayload({ config })
  payload.logger.level = 'silent'
  await payload.db.migrate()
})

afterAll(() => payload.destroy())

const toFile = async (colour: string, name = 'photo.jpg') => {
  const data = await toPhoto(colour)
  return { data, name, mimetype: 'image/jpeg', size: data.length }
}

const upload = async (key: string) =>
  (await payload.create({
    collection: 'pictures',
    data: { key, alt: '小屋', credit: '协会' },
    file: await toFile('#33a'),
    draft: true,
    depth: 0,
  })) as unknown as Picture

const find = async (id: string) =>
  (await payload.findByID({ collection: 'pictures', id, depth: 0, draft: true })) as unknown as Picture

describe('an uploaded picture', () => {
  it('gets its variants in the background, as files under their hashes', async () => {
    const { id, variants } = await upload('first')
    expect(variants).toEqual([])
    await payload.jobs.run()
    const made = (await find(id)).variants
    expect(made.map(({ format, width }) => [format, width])).toEqual([
      ['avif', 400],
      ['webp', 400],
      ['jpeg', 400],
    ])
    await Promise.all(made.map((variant) => access(path.join(filesFolder, toFileName(variant)))))
  })

  it('loses the variants of the file before when it gets another file', async () => {
    const { id } = await upload('second')
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
    const { id } = await upload('third')
    await payload.jobs.run()
    const user = { id: 'somebody', collection: 'users' } as never
    await payload.update({
      collection: 'pictures',
      id,
      data: { alt: '别的', variants: [] },
      draft: true,
      overrideAccess: false,
      user,
    })
    expect(await find(id)).toMatchObject({ alt: '别的', variants: [{}, {}, {}] })
  })

  it('cannot be published before its variants are made', async () => {
    const { id } = await upload('fourth')
    const publish = () =>
      payload.update({ collection: 'pictures', id, data: { _status: 'published' }, depth: 0 } as never)
    await expect(publish()).rejects.toMatchObject({
      data: { errors: [{ path: 'variants', message: '图片还在处理，请稍候再发布' }] },
    })
    await payload.jobs.run()
    await expect(publish()).resolves.toMatchObject({ _status: 'published' })
  })

  it('is refused at the file field, in Chinese, where it is no picture', async () => {
    const file = { data: Buffer.from('<svg/>'), name: 'a.jpg', mimetype: 'image/jpeg', size: 6 }
    await expect(
      payload.create({ collection: 'pictures', data: { key: 'bad' }, file, draft: true }),
    ).rejects.toMatchObject({
      data: { errors: [{ path: 'file', message: '只能上传 JPEG、PNG、WebP 或 AVIF 图片，这个文件不是。' }] },
    })
  })
})
