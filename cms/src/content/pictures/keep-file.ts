import { randomUUID } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Writes a file whole or not at all: nobody may find half of it under a name that promises its content. */
export const keepFile = async (folder: string, name: string, data: Buffer, mode?: number): Promise<void> => {
  // The bundler would otherwise take the whole repository along.
  const half = path.join(/* turbopackIgnore: true */ folder, `.${randomUUID()}`)
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(half, data, mode === undefined ? {} : { mode })
    await rename(half, path.join(/* turbopackIgnore: true */ folder, name))
  } catch (error) {
    // On a full disk, half of it would take the last of the room.
    await rm(half, { force: true })
    throw error
  }
}
