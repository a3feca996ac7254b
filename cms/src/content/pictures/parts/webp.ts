import type { Part, Parts } from './parts.ts'

const pixels = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANMF', 'ICCP'])
const needed = new Set(['VP8X', 'ANIM'])
const [exifFlag, xmpFlag] = [0x08, 0x04]

/** The parts of a WebP; null where it is none or was cut short. */
export const readWebp = (data: Buffer): Parts | null => {
  if (data.toString('latin1', 0, 4) !== 'RIFF' || data.toString('latin1', 8, 12) !== 'WEBP') return null
  const whole = 8 + data.readUInt32LE(4)
  if (whole > data.length) return null
  const parts: Part[] = []
  let at = 12
  while (at + 8 <= whole) {
    const length = data.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    if (end > whole) return null
    const name = data.toString('latin1', at, at + 4)
    parts.push({
      role: pixels.has(name) ? 'pixels' : needed.has(name) ? 'image' : 'words',
      bytes: data.subarray(at, end),
    })
    at = end
  }
  return at === whole ? { parts, rest: data.subarray(whole) } : null
}

const toRiff = (chunks: Buffer): Buffer => {
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(chunks.length + 4, 4)
  return Buffer.concat([head, chunks])
}

const withFlag = (chunks: Buffer, change: (flags: number) => number): Buffer => {
  if (chunks.toString('latin1', 0, 4) !== 'VP8X') return chunks
  const copy = Buffer.from(chunks)
  copy[8] = change(copy[8] ?? 0)
  return copy
}

/** The WebP that chunks make, which says of itself that it holds no words. */
export const joinWebp = (parts: Part[]): Buffer =>
  toRiff(withFlag(Buffer.concat(parts.map(({ bytes }) => bytes)), (flags) => flags & ~exifFlag & ~xmpFlag))

/** The WebP with words put in, at its end; one of the simple kind has no place for them. */
export const withExif = (webp: Buffer, exif: Buffer): Buffer => {
  const chunks = webp.subarray(12)
  if (chunks.toString('latin1', 0, 4) !== 'VP8X') return webp
  const head = Buffer.from('EXIF\0\0\0\0', 'latin1')
  head.writeUInt32LE(exif.length, 4)
  return toRiff(Buffer.concat([withFlag(chunks, (flags) => flags | exifFlag), head, exif]))
}
