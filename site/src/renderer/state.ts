import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { toHash } from '@xiezou/shared'
import { z } from 'zod'

const drawnPage = z.strictObject({
  model: z.string(),
  sha256: z.string(),
  links: z.array(z.string()),
  glyphs: z.string(),
})

const drawn = z.strictObject({
  bundle: z.string(),
  release: z.int(),
  documents: z.record(z.string(), z.string()),
  pages: z.record(z.string(), drawnPage),
})

/** A page that was drawn, by its path: the hash of its model, of its bytes, what it links to, and the glyphs of its titles. */
export type DrawnPage = z.infer<typeof drawnPage>

/**
 * What was drawn and put online last: by which bundle, from which documents (their hashes by reference), which pages.
 * A page's bytes depend on its model and the bundle alone, so the two are its digest.
 */
export type Drawn = z.infer<typeof drawn>

/** What was drawn, with the hash of exactly that: a file that anybody but the renderer changed is not believed. */
const sealed = z
  .strictObject({ seal: z.string(), drawn })
  .refine((read) => toHash(read.drawn) === read.seal)
  .transform((read) => read.drawn)

/** Nothing, drawn by a bundle. */
export const toNothingDrawn = (bundle: string): Drawn => ({ bundle, release: 0, documents: {}, pages: {} })

/** Reads what was drawn last; no pages where another bundle drew them, nothing where the file is missing or damaged. */
export const loadDrawn = async (file: string, bundle: string): Promise<Drawn> => {
  const text = await readFile(file, 'utf8').catch(() => '')
  const read = sealed.safeParse(toJson(text))
  if (!read.success) return toNothingDrawn(bundle)
  return read.data.bundle === bundle ? read.data : { ...read.data, bundle, pages: {} }
}

const toJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Keeps what was drawn, whole or not at all. */
export const keepDrawn = async (file: string, state: Drawn): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true })
  const temporary = `${file}.${randomUUID()}`
  try {
    await writeFile(temporary, JSON.stringify({ seal: toHash(state), drawn: state }), { flush: true })
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
