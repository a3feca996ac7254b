import { crc32 } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, it, vi } from 'vitest'
import { findFileProblem } from './find-file-problem.ts'
import { largestFile } from '../../http/file-limits.ts'
import { toPhoto } from '../../testing/photos.ts'
import { withoutWords } from './without-words.ts'

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#333' } })
const broken = '图片不完整或已损坏，请从原处重新复制或导出。'
const noPicture = '只能上传 JPEG、PNG、WebP 或 AVIF 图片，这个文件不是。'

describe('a file for a picture', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('may be %s', async (format) => {
    expect(await findFileProblem(await blank(8, 8).toFormat(format).toBuffer())).toBeNull()
  })

  it('may not be a drawing that can hold programs', async () => {
    expect(await findFileProblem(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe(noPicture)
  })

  it('may not be a page', async () => {
    expect(await findFileProblem(Buffer.from('<!doctype html><p>'))).toBe(noPicture)
  })

  it('may not be a GIF', async () => {
    expect(await findFileProblem(await blank(8, 8).gif().toBuffer())).toBe(noPicture)
  })

  it('may not be cut short', async () => {
    const photo = await toPhoto('#3a3')
    expect(await findFileProblem(photo.subarray(0, photo.length - 400))).toBe(broken)
  })

  it('may not only begin like a picture', async () => {
    expect(await findFileProblem(Buffer.from('\xff\xd8\xff<script>', 'latin1'))).toBe(broken)
  })

  it('may not be larger than 25 MB', async () => {
    expect(await findFileProblem(Buffer.alloc(largestFile + 1))).toContain('最大 25 MB')
  })

  it('may not have more than 80 megapixels', async () => {
    const huge = await blank(9000, 9000).png({ compressionLevel: 9 }).toBuffer()
    expect(await findFileProblem(huge)).toContain('9000×9000，最多 8000 万')
  })

  it.each([
    [480, 16_384],
    [100, 20_000],
    [1700, 17_500],
  ])('may not be so long that no format can hold it: %i by %i', async (width, height) => {
    expect(await findFileProblem(await blank(width, height).png().toBuffer())).toContain('图片太长')
  })

  it.each([
    [480, 16_383],
    [3200, 20_000],
    [16_000, 4],
  ])('may be %i by %i', async (width, height) => {
    expect(await findFileProblem(await blank(width, height).png().toBuffer())).toBeNull()
  })

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('is not decoded in the request: %s', async (format) => {
    const data = await blank(64, 64).toFormat(format).toBuffer()
    const decoding = vi.spyOn(sharp.prototype, 'toBuffer')
    const measuring = vi.spyOn(sharp.prototype, 'stats')
    await findFileProblem(data)
    await withoutWords(data)
    expect(decoding).not.toHaveBeenCalled()
    expect(measuring).not.toHaveBeenCalled()
    vi.restoreAllMocks()
  })

  const follows = '图片后面还接着别的内容'
  const hides = '图片里面藏着'
  const zip = Buffer.from(zipSync({ 'a.html': strToU8('<script>') }))
  const page = Buffer.from('<!doctype html><script>alert(1)</script>')
  const pdf = Buffer.from('%PDF-1.7\n%%EOF')
  const kinds = ['jpeg', 'png', 'webp', 'avif'] as const
  const tails = {
    zip,
    page,
    pdf,
    'the film of a moving photo': Buffer.from('\0\0\0\x18ftypmp42....', 'latin1'),
  }

  it.each(kinds.flatMap((kind) => Object.entries(tails).map(([what, tail]) => ({ kind, what, tail }))))(
    'may not be a $kind that is also $what',
    async ({ kind, tail }) => {
      const both = Buffer.concat([await blank(8, 8).toFormat(kind).toBuffer(), tail])
      expect(await findFileProblem(both)).toMatch(new RegExp(`${follows}|不完整`))
    },
  )

  it.each(Object.entries({ zip, page, pdf }))('may not hold a %s in its comment', async (_, content) => {
    const jpeg = await blank(8, 8).jpeg().toBuffer()
    const head = Buffer.from([0xff, 0xfe, 0, content.length + 2])
    const both = Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)])
    expect(await sharp(both).metadata()).toMatchObject({ format: 'jpeg', width: 8 })
    expect(await findFileProblem(both)).toContain(hides)
  })

  it('may not hold a page in a chunk of a PNG or in the words of a photo', async () => {
    const png = await blank(8, 8).png().toBuffer()
    const text = Buffer.from(`tEXtComment\0${page.toString()}`)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(text.length - 4)
    const crc = Buffer.alloc(4)
    crc.writeUInt32BE(crc32(text))
    const both = Buffer.concat([png.subarray(0, 33), length, text, crc, png.subarray(33)])
    expect(await findFileProblem(both)).toContain(hides)
    const exif = { IFD0: { ImageDescription: '<script>alert(1)</script>' } }
    expect(await findFileProblem(await blank(8, 8).withExif(exif).jpeg().toBuffer())).toContain(hides)
  })

  it('may end in padding, or in the gain map that phones put there', async () => {
    const jpeg = await blank(8, 8).jpeg().toBuffer()
    expect(await findFileProblem(Buffer.concat([jpeg, Buffer.alloc(16)]))).toBeNull()
    expect(await findFileProblem(Buffer.concat([jpeg, await toPhoto('#777')]))).toBeNull()
    expect(await findFileProblem(Buffer.concat([jpeg, jpeg, zip]))).toContain(follows)
  })

  it('may be a progressive JPEG, an animated WebP and a PNG with transparency', async () => {
    const noise = sharp({ create: { width: 64, height: 64, channels: 4, background: '#3338' } })
    expect(await findFileProblem(await noise.clone().jpeg({ progressive: true }).toBuffer())).toBeNull()
    expect(await findFileProblem(await noise.clone().png({ palette: true }).toBuffer())).toBeNull()
    expect(await findFileProblem(await noise.clone().webp({ lossless: true }).toBuffer())).toBeNull()
  })

  it('may not be an AVIF that says where it was taken', async () => {
    const avif = await blank(8, 8)
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .avif()
      .toBuffer()
    expect(await findFileProblem(avif)).toContain('拍摄信息')
  })
})
