import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { findFileProblem } from './find-file-problem.ts'
import { largestFile } from './limits.ts'
import { toPhoto } from './testing.ts'

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
    expect(await findFileProblem(huge)).toContain('最多 8000 万')
  })
})
