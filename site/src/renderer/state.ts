import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

const drawnPage = z.strictObject({
  model: z.string(),
  sha256: z.string(),
  links: z.array(z.string()),
})

const drawn = z.strictObject({
  /** Of the bundle that drew the pages; a page's bytes depend on it and on the model alone. */
  bundle: z.string(),
  release: z.int(),
  pages: z.record(z.string(), drawnPage),
})

/** A page that was drawn, by its path: the hash of its model, of its bytes, and what it links to. */
export type DrawnPage = z.infer<typeof drawnPage>

/** What was drawn and put online last. */
export type Drawn = z.infer<typeof drawn>

/** Nothing, drawn by a bundle. */
export const toNothingDrawn = (bundle: string): Drawn => ({ bundle, release: 0, pages: {} })

/** Reads what was drawn last; nothing where the file is missing, damaged, or of another bundle. */
export const loadDrawn = async (file: string, bundle: string): Promise<Drawn> => {
  const text = await readFile(file, 'utf8').catch(() => '')
  const read = drawn.safeParse(toJson(text))
  return read.success && read.data.bundle === bundle ? read.data : toNothingDrawn(bundle)
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
  await writeFile(temporary, JSON.stringify(state))
  await rename(temporary, file)
}
