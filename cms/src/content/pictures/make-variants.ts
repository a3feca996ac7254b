import { createHash } from 'node:crypto'
import type { Variant } from '@xiezou/shared'
import sharp, { type Sharp } from 'sharp'
import { keepFile } from './keep-file.ts'
import { mostPixels, widths } from '../../http/file-limits.ts'

// A large picture is no reason for others to wait: it has one core and not all.
sharp.concurrency(1)

const encoders = {
  avif: (image: Sharp) => image.avif({ quality: 55, effort: 3 }),
  webp: (image: Sharp) => image.webp({ quality: 78 }),
  // It knows nothing transparent; unasked, that would be black.
  jpeg: (image: Sharp) => image.flatten({ background: '#fff' }).jpeg({ quality: 80, mozjpeg: true }),
} satisfies Record<Variant['format'], (image: Sharp) => Sharp>

const extensions = { avif: 'avif', webp: 'webp', jpeg: 'jpg' } satisfies Record<Variant['format'], string>

/** The name under which a variant's file is kept: the SHA-256 of its bytes. */
export const toFileName = ({ hash, format }: Pick<Variant, 'hash' | 'format'>): string =>
  `${hash}.${extensions[format]}`

/**
 * Writes the variants of a picture into a folder: three formats in up to three widths (pixels), never wider than the
 * original, upright, in sRGB, without metadata. Throws where the picture cannot be decoded.
 */
export const makeVariants = async (original: Buffer, folder: string): Promise<Variant[]> => {
  const open = () => sharp(original, { failOn: 'truncated', limitInputPixels: mostPixels }).autoOrient()
  const { autoOrient } = await open().metadata()
  const fitting = new Set(widths.map((width) => Math.min(width, autoOrient.width)))
  // Decoded once: that is most of the work for a large one.
  const { data: pixels, info: raw } = await open()
    .resize({ width: Math.max(...fitting) })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  const variants: Variant[] = []
  for (const width of fitting) {
    for (const format of Object.keys(encoders) as Variant['format'][]) {
      const { data, info } = await encoders[format](sharp(pixels, { raw }).resize({ width })).toBuffer({
        resolveWithObject: true,
      })
      const variant = {
        hash: createHash('sha256').update(data).digest('hex'),
        format,
        width: info.width,
        height: info.height,
      }
      await keepFile(folder, toFileName(variant), data)
      variants.push(variant)
    }
  }
  return variants
}
