import { createHash, randomUUID } from 'node:crypto'
import { lstat, mkdir, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'

/** Where a site is put online: three verbs over paths such as `reports/index.html`. */
export type Target = {
  put(file: string, bytes: Uint8Array): Promise<void>
  remove(file: string): Promise<void>
  /** Every file with the SHA-256 of its bytes, in hex; what is not a plain file has the empty one. */
  list(): Promise<Map<string, string>>
}

/** SHA-256 of bytes, in hex. */
export const toSha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** In a folder that was drawn once: says that it is ours, and is no part of the site. */
export const mark = '.xiezou'

const unfinished = '.unfinished-'

/** A folder as a target: each file appears whole, by rename, or not at all. Throws for a path that leads out of it. */
export const toFolder = (folder: string): Target => {
  const root = path.resolve(folder)
  const toPlace = (file: string): string => {
    const place = path.resolve(root, file)
    if (!place.startsWith(root + path.sep)) throw new Error(`${file} 不在公开文件夹里`)
    return place
  }

  /** Removes what stands where a folder or file has to be, so that no link of somebody else's leads a write elsewhere. */
  const makeWay = async (place: string): Promise<void> => {
    const steps = path.relative(root, place).split(path.sep)
    for (let depth = 1; depth <= steps.length; depth += 1) {
      const step = path.join(root, ...steps.slice(0, depth))
      const found = await lstat(step).catch(() => null)
      if (found === null) return
      if (found.isDirectory() === (depth === steps.length)) await rm(step, { recursive: true })
    }
  }

  return {
    async put(file, bytes) {
      const place = toPlace(file)
      const inside = path.dirname(place)
      await makeWay(place)
      await mkdir(inside, { recursive: true })
      const temporary = path.join(inside, `${unfinished}${randomUUID()}`)
      try {
        const handle = await open(temporary, 'wx')
        try {
          await handle.writeFile(bytes)
          await handle.sync()
        } finally {
          await handle.close()
        }
        await rename(temporary, place)
      } catch (error) {
        await rm(temporary, { force: true })
        throw error
      }
    },
    async remove(file) {
      const place = toPlace(file)
      await rm(place, { force: true })
      let inside = path.dirname(place)
      while (inside !== root && (await readdir(inside).catch(() => ['?'])).length === 0) {
        await rmdir(inside)
        inside = path.dirname(inside)
      }
    },
    async list() {
      await mkdir(root, { recursive: true })
      const found = new Map<string, string>()
      for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
        const place = path.join(entry.parentPath, entry.name)
        const file = path.relative(root, place).split(path.sep).join('/')
        if (entry.isDirectory() || file === mark) continue
        if (entry.name.startsWith(unfinished)) await rm(place, { force: true })
        else found.set(file, entry.isFile() ? toSha256(await readFile(place)) : '')
      }
      return found
    },
  }
}
