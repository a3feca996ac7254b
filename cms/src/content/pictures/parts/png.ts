import { crc32 } from 'node:zlib'
import type { Part, Parts } from './parts.ts'

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
const needed = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs cICP acTL fcTL fdAT'.split(' '),
)
const compressed = new Set(['IDAT', 'fdAT', 'iCCP'])

/** The parts of a PNG; null where it is none or was cut short. */
export const readPng = (data: Buffer): Parts | null => {
  if (!data.subarray(0, 8).equals(signature)) return null
  const parts: Part[] = [{ role: 'image', bytes: signature }]
  let at = 8
  while (at + 12 <= data.length) {
    const end = at + 12 + data.readUInt32BE(at)
    if (end > data.length) return null
    const name = data.toString('latin1', at + 4, at + 8)
    parts.push({
      role: compressed.has(name) ? 'pixels' : needed.has(name) ? 'image' : 'words',
      bytes: data.subarray(at, end),
    })
    if (name === 'IEND') return { parts, rest: data.subarray(end) }
    at = end
  }
  return null
}

const headerEnd = 8 + 25

/** The PNG with words put in, after its header. */
export const withExif = (png: Buffer, exif: Buffer): Buffer => {
  const chunk = Buffer.alloc(exif.length + 12)
  chunk.writeUInt32BE(exif.length, 0)
  chunk.write('eXIf', 4, 'latin1')
  exif.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + exif.length)), 8 + exif.length)
  return Buffer.concat([png.subarray(0, headerEnd), chunk, png.subarray(headerEnd)])
}
