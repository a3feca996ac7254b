import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Writes a file whole or not at all: nobody may find half of it under a name that promises its content. */
export const keepFile = async (folder: string, name: string, data: Buffer): Promise<void> => {
  // The bundler would otherwise take the whole repository along.
  const half = path.join(/* turbopackIgnore: true */ folder, `.${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  await writeFile(half, data)
  await rename(half, path.join(/* turbopackIgnore: true */ folder, name))
}
