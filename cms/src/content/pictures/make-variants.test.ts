import { createHash } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Variant } from '@xiezou/shared'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeVariants, toFileName } from './make-variants.ts'
import { toPhoto } from '../../testing/photos.ts'

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

describe('a picture that one can see through', () => {
  const pixelOf = async (made: Variant[], format: string): Promise<number[]> => {
    const one = made.find((variant) => variant.format === format)
    if (one === undefined) throw new Error(`no ${format}`)
    return [
      ...(
        await sharp(await read(one))
          .raw()
          .toBuffer()
      ).subarray(0, 3),
    ]
  }
  const kinds = {
    'a PNG with alpha': () =>
      sharp({ create: { width: 40, height: 40, channels: 4, background: '#f000' } }).png(),
    'a PNG with a palette': () =>
      sharp({ create: { width: 40, height: 40, channels: 4, background: '#00f0' } }).png({ palette: true }),
    'a grey PNG with alpha': () =>
      sharp({ create: { width: 40, height: 40, channels: 4, background: '#0000' } })
        .toColourspace('b-w')
        .png(),
    'a WebP': () => sharp({ create: { width: 40, height: 40, channels: 4, background: '#0000' } }).webp(),
    'an AVIF': () => sharp({ create: { width: 40, height: 40, channels: 4, background: '#0000' } }).avif(),
    'a PNG of 16 bits': () =>
      sharp({ create: { width: 40, height: 40, channels: 4, background: '#0000' } })
        .toColourspace('rgb16')
        .png(),
  }

  it.each(Object.entries(kinds))('is on white as JPEG, and clear elsewhere: %s', async (_, make) => {
    const made = await makeVariants(await make().toBuffer(), folder)
    for (const value of await pixelOf(made, 'jpeg')) expect(value).toBeGreaterThan(250)
    const clear = made.filter(({ format }) => format !== 'jpeg')
    const channels = await Promise.all(
      clear.map(async (one) => (await sharp(await read(one)).metadata()).hasAlpha),
    )
    expect(channels).toEqual([true, true])
  })

  it('half way through is mixed with white', async () => {
    const half = sharp({
      create: { width: 40, height: 40, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } },
    })
    const [red = 0] = await pixelOf(await makeVariants(await half.png().toBuffer(), folder), 'jpeg')
    expect(red).toBeGreaterThan(115)
    expect(red).toBeLessThan(140)
  })
})

it('a picture whose pixels are damaged has no variants', async () => {
  const noise = sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
  const png = await noise.png().toBuffer()
  png.fill(0xaa, Math.floor(png.length / 2), Math.floor(png.length / 2) + 2000)
  await expect(makeVariants(png, folder)).rejects.toThrow()
})
