import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'

/** Where a site is put online: three verbs over paths such as `reports/index.html`. */
export type Target = {
  put(file: string, bytes: Uint8Array): Promise<void>
  remove(file: string): Promise<void>
  /** Every file with the SHA-256 of its bytes, in hex. */
  list(): Promise<Map<string, string>>
}

/** SHA-256 of bytes, in hex. */
export const toSha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const unfinished = '.unfinished-'

/** A folder as a target: each file appears whole, by rename, or not at all. Throws for a path that leads out of it. */
export const toFolder = (folder: string): Target => {
  const toPlace = (file: string): string => {
    const place = path.resolve(folder, file)
    if (!place.startsWith(path.resolve(folder) + path.sep)) throw new Error(`${file} 不在公开文件夹里`)
    return place
  }
  return {
    async put(file, bytes) {
      const place = toPlace(file)
      const inside = path.dirname(place)
      await mkdir(inside, { recursive: true })
      const temporary = path.join(inside, `${unfinished}${randomUUID()}`)
      const handle = await open(temporary, 'wx')
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(temporary, place)
    },
    async remove(file) {
      const place = toPlace(file)
      await rm(place, { force: true })
      let inside = path.dirname(place)
      while (inside !== path.resolve(folder) && (await readdir(inside).catch(() => ['?'])).length === 0) {
        await rmdir(inside)
        inside = path.dirname(inside)
      }
    },
    async list() {
      await mkdir(folder, { recursive: true })
      const found = new Map<string, string>()
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        const place = path.join(entry.parentPath, entry.name)
        if (!entry.isFile()) continue
        if (entry.name.startsWith(unfinished)) await rm(place, { force: true })
        else
          found.set(path.relative(folder, place).split(path.sep).join('/'), toSha256(await readFile(place)))
      }
      return found
    },
  }
}
