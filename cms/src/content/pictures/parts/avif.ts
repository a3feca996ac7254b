import type { Part, Parts } from './parts.ts'

const pixels = new Set(['mdat'])
const known = new Set(['ftyp', 'meta', 'mdat', 'moov', 'free', 'skip'])

/**
 * The boxes of an AVIF; null where it is none or was cut short. Its words lie among the pixels, and offsets lead into
 * them, so that they cannot be taken out as those of other kinds.
 */
export const readAvif = (data: Buffer): Parts | null => {
  const parts: Part[] = []
  let at = 0
  while (at + 8 <= data.length) {
    const name = data.toString('latin1', at + 4, at + 8)
    if (!known.has(name)) return { parts, rest: data.subarray(at) }
    const short = data.readUInt32BE(at)
    const isLong = short === 1 && at + 16 <= data.length
    const length = short === 0 ? data.length - at : isLong ? Number(data.readBigUInt64BE(at + 8)) : short
    if (length < 8 || at + length > data.length) return null
    parts.push({ role: pixels.has(name) ? 'pixels' : 'image', bytes: data.subarray(at, at + length) })
    at += length
  }
  return { parts, rest: data.subarray(at) }
}
