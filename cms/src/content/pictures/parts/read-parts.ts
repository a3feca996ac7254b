import { readAvif } from './avif.ts'
import { readJpeg } from './jpeg.ts'
import type { Parts } from './parts.ts'
import { readPng } from './png.ts'
import { readWebp } from './webp.ts'

/** The kinds of picture that are taken in. */
export type Kind = 'jpeg' | 'png' | 'webp' | 'avif'

const isAt = (data: Buffer, offset: number, bytes: string): boolean =>
  data.subarray(offset, offset + bytes.length).equals(Buffer.from(bytes, 'latin1'))

/** What a file is by its first bytes; null for everything but the kinds that are taken in. */
export const findKind = (data: Buffer): Kind | null => {
  if (isAt(data, 0, '\xff\xd8\xff')) return 'jpeg'
  if (isAt(data, 0, '\x89PNG\r\n\x1a\n')) return 'png'
  if (isAt(data, 0, 'RIFF') && isAt(data, 8, 'WEBP')) return 'webp'
  return isAt(data, 4, 'ftypavif') || isAt(data, 4, 'ftypavis') ? 'avif' : null
}

const readers = { jpeg: readJpeg, png: readPng, webp: readWebp, avif: readAvif } satisfies Record<
  Kind,
  (data: Buffer) => Parts | null
>

/** The parts of a picture's file; null where it was cut short. */
export const readParts = (data: Buffer, kind: Kind): Parts | null => readers[kind](data)

/** Whether nothing of another kind follows a picture: padding may, and a second JPEG, in which phones keep a gain map. */
export const isHarmlessRest = (rest: Buffer): boolean => {
  const content = rest.subarray(rest.findIndex((byte) => byte !== 0))
  if (rest.every((byte) => byte === 0)) return true
  const next = readJpeg(content)
  return next !== null && isHarmlessRest(next.rest)
}

const foreign =
  // eslint-disable-next-line no-control-regex -- archives begin with such characters
  /<!doctype|<html|<script|<svg[\s>]|<iframe|<body|<\?php|%PDF-|PK\x03\x04|PK\x05\x06|Rar!\x1a|7z\xbc\xaf/i
// Among compressed bytes only what is too long to be there by chance.
const foreignAmongPixels = /<!doctype html|<script[ >]|%PDF-1\.|<\?php /i

/** Whether a page, an archive or a program is hidden within a picture. */
export const hidesSomething = ({ parts }: Parts): boolean =>
  parts.some(({ role, bytes }) =>
    (role === 'pixels' ? foreignAmongPixels : foreign).test(bytes.toString('latin1')),
  )
