import { createHash } from 'node:crypto'
import { type Entry, toFiles, type Variant } from '@xiezou/shared'
import sharp from 'sharp'

/** The bytes of pictures and attachments by their SHA-256. */
export type Files = Map<string, Uint8Array>

const toPictureBytes = async ({ hash, format, width, height }: Variant): Promise<Uint8Array> => {
  const colour = `#${createHash('sha256').update(hash).digest('hex').slice(0, 6)}`
  const image = sharp({ create: { width, height, channels: 3, background: colour } })
  return format === 'avif' ? image.avif({ effort: 0 }).toBuffer() : image.toFormat(format).toBuffer()
}

/**
 * Makes the files that entries name and puts the SHA-256 of each where a made-up one stood: pictures are plain colours
 * of the width, height and format that their variants claim.
 */
export const withFiles = async (entries: Entry[]): Promise<{ entries: Entry[]; files: Files }> => {
  const files: Files = new Map()
  const names = new Map<string, string>()
  const keep = async (named: string, make: () => Uint8Array | Promise<Uint8Array>): Promise<void> => {
    if (names.has(named)) return
    const bytes = await make()
    const hash = createHash('sha256').update(bytes).digest('hex')
    files.set(hash, bytes)
    names.set(named, hash)
  }
  for (const entry of entries) {
    if (entry.state !== 'live') continue
    if (entry.body.type === 'picture')
      for (const variant of entry.body.variants) await keep(variant.hash, () => toPictureBytes(variant))
    else for (const { hash } of toFiles(entry.body)) await keep(hash, () => Buffer.from(`attachment ${hash}`))
  }
  const text = JSON.stringify(entries).replaceAll(/[0-9a-f]{64}/g, (hash) => names.get(hash) ?? hash)
  return { entries: JSON.parse(text) as Entry[], files }
}
