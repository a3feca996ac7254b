import sharp, { type Metadata } from 'sharp'
import { withExif as withJpegExif } from './parts/jpeg.ts'
import { withExif as withPngExif } from './parts/png.ts'
import { findKind, readParts } from './parts/read-parts.ts'
import { joinWebp, withExif as withWebpExif } from './parts/webp.ts'

/** The least that says how a picture lies: one entry, its orientation from 1 to 8. */
const toExif = (orientation: number): Buffer => {
  const exif = Buffer.alloc(26)
  exif.write('MM\0*', 0, 'latin1')
  exif.writeUInt32BE(8, 4)
  exif.writeUInt16BE(1, 8)
  exif.writeUInt16BE(0x0112, 10)
  exif.writeUInt16BE(3, 12)
  exif.writeUInt32BE(1, 14)
  exif.writeUInt16BE(orientation, 18)
  return exif
}

const hasWords = ({ exif, xmp, iptc }: Metadata): boolean =>
  [exif, xmp, iptc].some((words) => words !== undefined)

/**
 * The picture without what cameras and programs wrote into it: place, time, device, people. Its pixels are the same, to
 * the byte, and it lies as it lay. Null where that cannot be done, which is so for an AVIF with such words.
 */
export const withoutWords = async (data: Buffer): Promise<Buffer | null> => {
  const kind = findKind(data)
  if (kind === null) return null
  const before = await sharp(data, { limitInputPixels: false }).metadata()
  if (kind === 'avif') return hasWords(before) ? null : data
  const found = readParts(data, kind)
  if (found === null) return null
  const image = found.parts.filter(({ role }) => role !== 'words')
  const bare = kind === 'webp' ? joinWebp(image) : Buffer.concat(image.map(({ bytes }) => bytes))
  const orientation = before.orientation ?? 1
  if (orientation === 1) return bare
  const put = { jpeg: withJpegExif, png: withPngExif, webp: withWebpExif }[kind]
  return put(bare, toExif(orientation))
}
