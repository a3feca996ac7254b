import { createHash, randomUUID } from 'node:crypto'
import type { BigIntStats } from 'node:fs'
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

/** Which file stands in a place, as far as that can be told without reading it. */
const toMark = ({ ino, size, mtimeNs }: BigIntStats): string => `${ino}-${size}-${mtimeNs}`

/**
 * A folder as a target: each file appears whole, by rename, or not at all. Throws for a path that leads out of it.
 * A file whose bytes are known is not read again to be listed while it is the same one.
 */
export const toFolder = (folder: string): Target => {
  const root = path.resolve(folder)
  const known = new Map<string, { mark: string; sha256: string }>()
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

  /** Whether nothing but folders leads to a place: behind somebody else's link nothing is ours to remove. */
  const isReached = async (place: string): Promise<boolean> => {
    const steps = path.relative(root, place).split(path.sep)
    for (let depth = 1; depth < steps.length; depth += 1) {
      const found = await lstat(path.join(root, ...steps.slice(0, depth))).catch(() => null)
      if (found?.isDirectory() !== true) return false
    }
    return true
  }

  const toKnownSha256 = async (file: string, place: string): Promise<string> => {
    const mark = toMark(await lstat(place, { bigint: true }))
    const before = known.get(file)
    if (before?.mark === mark) return before.sha256
    const sha256 = toSha256(await readFile(place))
    known.set(file, { mark, sha256 })
    return sha256
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
          known.set(path.relative(root, place).split(path.sep).join('/'), {
            mark: toMark(await handle.stat({ bigint: true })),
            sha256: toSha256(bytes),
          })
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
      if (!(await isReached(place))) return
      // Where a link stood, a folder of ours may have taken its place.
      if ((await lstat(place).catch(() => null))?.isDirectory() === true) return
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
        else found.set(file, entry.isFile() ? await toKnownSha256(file, place) : '')
      }
      for (const file of known.keys()) if (!found.has(file)) known.delete(file)
      return found
    },
  }
}
