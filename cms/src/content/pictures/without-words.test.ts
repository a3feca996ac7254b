import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { withoutWords } from './without-words.ts'

const pattern = Buffer.from(Array.from({ length: 32 * 16 * 3 }, (_, index) => (index * 37) % 256))
const words = {
  IFD0: { Artist: 'Somebody', ImageDescription: 'private words' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '24/1 43/1 0/1' },
}
const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description dc:creator="private words" xmlns:dc="http://purl.org/dc/elements/1.1/"/></rdf:RDF></x:xmpmeta>'

const toPicture = (kind: 'jpeg' | 'png' | 'webp', orientation: number) =>
  sharp(pattern, { raw: { width: 32, height: 16, channels: 3 } })
    .withExif(words)
    .withXmp(xmp)
    .withMetadata({ orientation })
    .toFormat(kind, kind === 'webp' ? { lossless: true } : {})
    .toBuffer()

const toPixels = (data: Buffer) => sharp(data).autoOrient().raw().toBuffer()

const without = async (data: Buffer): Promise<Buffer> => {
  const bare = await withoutWords(data)
  if (bare === null) throw new Error('refused')
  return bare
}

describe.each(['jpeg', 'png', 'webp'] as const)('a %s without the words of the camera', (kind) => {
  it.each([1, 6])('has the same pixels and lies as it lay, orientation %i', async (orientation) => {
    const taken = await toPicture(kind, orientation)
    const bare = await without(taken)
    expect((await toPixels(bare)).equals(await toPixels(taken))).toBe(true)
    expect((await sharp(bare).metadata()).orientation ?? 1).toBe(orientation)
  })

  it('says nothing of who, where and what any more', async () => {
    const taken = await toPicture(kind, 6)
    expect(taken.includes('private words')).toBe(true)
    const bare = await without(taken)
    expect(bare.includes('private words')).toBe(false)
    expect(bare.includes('Somebody')).toBe(false)
    const { exif, xmp: after, iptc } = await sharp(bare).metadata()
    expect([after, iptc]).toEqual([undefined, undefined])
    // What remains is how it lies.
    expect(exif?.length ?? 0).toBeLessThan(40)
  })

  it('comes out of it again as it is', async () => {
    const bare = await without(await toPicture(kind, 6))
    expect((await without(bare)).equals(bare)).toBe(true)
  })
})

it('loses what follows it', async () => {
  const taken = await toPicture('jpeg', 1)
  const twice = Buffer.concat([taken, taken])
  expect((await without(twice)).equals(await without(taken))).toBe(true)
})
