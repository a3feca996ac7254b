import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { toHash } from '@xiezou/shared'
import { z } from 'zod'
import { fault } from './faults.ts'

// Of a page of which this is not known, anybody may be on it.
const anybody = ['all:family', 'all:picture']

const drawnPage = z.strictObject({
  model: z.string(),
  sha256: z.string(),
  links: z.array(z.string()),
  glyphs: z.string(),
  kind: z.string().default(''),
  about: z.string().nullable().default(null),
  people: z.array(z.string()).default(anybody),
})

const drawn = z.strictObject({
  bundle: z.string(),
  release: z.int(),
  documents: z.record(z.string(), z.string()),
  pages: z.record(z.string(), drawnPage),
  people: z.record(z.string(), z.array(z.string())).default({ 'family/unknown': ['unknown'] }),
  lastRead: z.array(z.strictObject({ hash: z.string(), entry: z.unknown() })).default([]),
  faults: z.array(fault).default([]),
})

/**
 * A page that was drawn, by its path: the hash of its model, of its bytes, what it links to, and the glyphs of its titles;
 * its kind, the document that it is about, and the families and pictures that it asked for. The model is empty where
 * another bundle drew it.
 */
export type DrawnPage = z.infer<typeof drawnPage>

/**
 * What was drawn and put online last: by which bundle, from which documents (their hashes by reference), which pages, and
 * what was shown of whom; documents that cannot be read any longer as they were read last, and what could not be put
 * online. A page's bytes depend on its model and the bundle alone, so the two are its digest.
 */
export type Drawn = z.infer<typeof drawn>

const sealed = z.strictObject({ seal: z.string(), drawn: z.unknown() })

/** What was kept, if it is exactly what was sealed; an older program sealed nothing. */
const toBelieved = (read: unknown): unknown => {
  const one = sealed.safeParse(read)
  if (!one.success) return read
  return toHash(one.data.drawn) === one.data.seal ? one.data.drawn : null
}

/** Nothing, drawn by a bundle. */
export const toNothingDrawn = (bundle: string): Drawn => ({
  bundle,
  release: 0,
  documents: {},
  pages: {},
  people: {},
  lastRead: [],
  faults: [],
})

/** Reads what was drawn last; pages without their models where another bundle drew them, nothing where the file is missing, damaged or changed. */
export const loadDrawn = async (file: string, bundle: string): Promise<Drawn> => {
  const text = await readFile(file, 'utf8').catch(() => '')
  const read = drawn.safeParse(toBelieved(toJson(text)))
  if (!read.success) return toNothingDrawn(bundle)
  const { pages } = read.data
  if (read.data.bundle === bundle) return read.data
  const without = Object.entries(pages).map(([place, page]) => [place, { ...page, model: '' }])
  return { ...read.data, bundle, pages: Object.fromEntries(without) as Drawn['pages'] }
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
