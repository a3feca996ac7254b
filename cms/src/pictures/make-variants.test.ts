import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Variant } from '@xiezou/shared'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeVariants, toFileName } from './make-variants.ts'
import { toPhoto } from './testing.ts'

let folder: string
let original: Buffer
let variants: Variant[]

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'xiezou-variants-'))
  original = await toPhoto('#a33')
  variants = await makeVariants(original, folder)
})

afterAll(() => rm(folder, { recursive: true }))

const read = (variant: Variant) => readFile(path.join(folder, toFileName(variant)))

describe('the variants of a picture that lies on its side', () => {
  it('stand upright, in each format, no wider than the original', () => {
    expect(variants.map(({ format, width, height }) => [format, width, height])).toEqual([
      ['avif', 400, 600],
      ['webp', 400, 600],
      ['jpeg', 400, 600],
    ])
  })

  it('are files named by the hash of their bytes, and nothing else is left in the folder', async () => {
    const hashes = await Promise.all(
      variants.map(async (variant) =>
        createHash('sha256')
          .update(await read(variant))
          .digest('hex'),
      ),
    )
    expect(variants.map(({ hash }) => hash)).toEqual(hashes)
    expect((await readdir(folder)).sort()).toEqual(variants.map(toFileName).sort())
  })

  it('are what they say they are', async () => {
    const files = await Promise.all(variants.map(async (variant) => sharp(await read(variant)).metadata()))
    expect(
      files.map(({ format, width, height, compression }) => [format, compression, width, height]),
    ).toEqual([
      ['heif', 'av1', 400, 600],
      ['webp', undefined, 400, 600],
      ['jpeg', undefined, 400, 600],
    ])
  })

  it('say nothing of where the picture was taken, or by whom', async () => {
    const said = async (data: Buffer) => {
      const { exif, xmp, iptc, orientation } = await sharp(data).metadata()
      return {
        exif,
        xmp,
        iptc,
        orientation,
        names: data.includes('Somebody') || data.includes('private words'),
      }
    }
    expect(await said(original)).toMatchObject({ orientation: 6, names: true })
    const silent = { exif: undefined, xmp: undefined, iptc: undefined, orientation: undefined, names: false }
    expect(await Promise.all(variants.map(async (variant) => said(await read(variant))))).toEqual([
      silent,
      silent,
      silent,
    ])
  })
})

describe('the widths of the variants', () => {
  it.each([
    [300, [300]],
    [700, [480, 700]],
    [2000, [480, 960, 1600]],
  ])('of a picture %i pixels wide are %j', async (width, expected) => {
    const picture = await sharp({ create: { width, height: 20, channels: 3, background: '#333' } })
      .png()
      .toBuffer()
    const made = await makeVariants(picture, folder)
    expect(made.filter(({ format }) => format === 'webp').map((variant) => variant.width)).toEqual(expected)
  })
})
