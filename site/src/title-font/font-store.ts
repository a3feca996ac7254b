import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { toSha256 } from '../renderer/target.ts'

/** Fonts that were made, by their place in the public folder. */
export type FontStore = {
  /** The SHA-256 of a font; null where it was not made yet. */
  find(file: string): string | null
  load(file: string): Promise<Uint8Array>
  add(file: string, bytes: Uint8Array): Promise<void>
  /** Forgets every font but these. */
  keep(files: Set<string>): Promise<void>
}

/** Fonts for one drawing: kept in memory. */
export const toMemoryFonts = (): FontStore => {
  const fonts = new Map<string, Uint8Array>()
  return {
    find: (file) => (fonts.has(file) ? toSha256(fonts.get(file) ?? new Uint8Array()) : null),
    load: (file) => Promise.resolve(fonts.get(file) ?? new Uint8Array()),
    add: (file, bytes) => Promise.resolve(void fonts.set(file, bytes)),
    keep: () => Promise.resolve(),
  }
}

/** Fonts in a folder, which outlast a restart; each appears whole or not at all. */
export const loadFonts = async (folder: string): Promise<FontStore> => {
  const toPlace = (file: string): string => path.join(folder, path.basename(file))
  await mkdir(folder, { recursive: true })
  const known = new Map<string, string>()
  for (const name of await readdir(folder)) {
    if (name.endsWith('.woff2')) known.set(`fonts/${name}`, toSha256(await readFile(path.join(folder, name))))
    else await rm(path.join(folder, name), { force: true, recursive: true })
  }
  return {
    find: (file) => known.get(file) ?? null,
    load: (file) => readFile(toPlace(file)),
    async add(file, bytes) {
      const temporary = path.join(folder, `${randomUUID()}.unfinished`)
      await writeFile(temporary, bytes, { flush: true })
      await rename(temporary, toPlace(file))
      known.set(file, toSha256(bytes))
    },
    async keep(files) {
      for (const file of [...known.keys()].filter((one) => !files.has(one))) {
        await rm(toPlace(file), { force: true })
        known.delete(file)
      }
    },
  }
}
