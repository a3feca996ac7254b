import type { Part, Parts } from './parts.ts'

const soi = Buffer.from([0xff, 0xd8])
const [eoi, sos, app0, app15, comment] = [0xd9, 0xda, 0xe0, 0xef, 0xfe]

const beginsWith = (segment: Buffer, name: string): boolean =>
  segment.subarray(4, 4 + name.length).equals(Buffer.from(name, 'latin1'))

const isWords = (marker: number, segment: Buffer): boolean => {
  if (marker === comment) return true
  if (marker < app0 || marker > app15) return false
  // What decoders need: density, colour profile, colour transform.
  return !['JFIF\0', 'ICC_PROFILE\0', 'Adobe'].some((name) => beginsWith(segment, name))
}

const isRestart = (byte: number): boolean => byte === 0 || (byte >= 0xd0 && byte <= 0xd7)

/** Where the compressed data that begins at a place ends: at the next marker that is none of its own. */
const findScanEnd = (data: Buffer, from: number): number => {
  let at = from
  for (;;) {
    at = data.indexOf(0xff, at)
    if (at === -1 || at + 1 >= data.length) return -1
    const next = data[at + 1] ?? 0
    if (next !== 0xff && !isRestart(next)) return at
    at += next === 0xff ? 1 : 2
  }
}

/** The parts of a JPEG; null where it is none or was cut short. */
export const readJpeg = (data: Buffer): Parts | null => {
  if (!data.subarray(0, 2).equals(soi)) return null
  const parts: Part[] = [{ role: 'image', bytes: soi }]
  let at = 2
  while (at + 4 <= data.length || data[at + 1] === eoi) {
    if (data[at] !== 0xff) return null
    const marker = data[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === eoi) {
      parts.push({ role: 'image', bytes: data.subarray(at, at + 2) })
      return { parts, rest: data.subarray(at + 2) }
    }
    const end = at + 2 + data.readUInt16BE(at + 2)
    if (end > data.length) return null
    const segment = data.subarray(at, end)
    parts.push({ role: isWords(marker, segment) ? 'words' : 'image', bytes: segment })
    at = end
    if (marker !== sos) continue
    at = findScanEnd(data, end)
    if (at === -1) return null
    parts.push({ role: 'pixels', bytes: data.subarray(end, at) })
  }
  return null
}

/** The JPEG with words put in, after its beginning. */
export const withExif = (jpeg: Buffer, exif: Buffer): Buffer => {
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(exif.length + 8, 2)
  return Buffer.concat([soi, head, Buffer.from('Exif\0\0', 'latin1'), exif, jpeg.subarray(2)])
}
