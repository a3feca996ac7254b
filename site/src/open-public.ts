import { constants } from 'node:fs'
import { type FileHandle, open, realpath } from 'node:fs/promises'
import path from 'node:path'

/** The file that the path of a request names, `reports/index.html`; null for a path that no page or file of a site has. */
export const toFileName = (requested: string): string | null => {
  if (!requested.startsWith('/')) return null
  const names: string[] = []
  for (const encoded of requested.slice(1).split('/')) {
    try {
      names.push(decodeURIComponent(encoded))
    } catch {
      return null
    }
  }
  const last = names.pop() ?? ''
  const isPlain = (name: string): boolean => !/^\.|[/\\\0]/.test(name)
  if (!isPlain(last) || !names.every((name) => name !== '' && isPlain(name))) return null
  return [...names, last === '' ? 'index.html' : last].join('/')
}

/** A file as it was when it was opened: a rename meanwhile changes neither its bytes, its size nor its time. */
export type OpenFile = { handle: FileHandle; size: number; modified: Date; version: string }

/** Opens a file of a folder; null where there is none. Whoever opens it closes its handle. */
export type OpenPublic = (file: string) => Promise<OpenFile | null>

// Opening a pipe would hold a thread until somebody writes into it. Windows knows neither of the two.
const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

/** Opens the plain files of a folder; a link in it leads nowhere, wherever on the way to a file it stands. */
export const toOpenPublic = (folder: string): OpenPublic => {
  let root: string | null = null

  const hasNoLink = async (place: string, file: string): Promise<boolean> => {
    const real = await realpath(place).catch(() => null)
    if (real === null) return false
    if (root !== null && real === path.join(root, file)) return true
    // The folder may be reached by a link of the owner's, and may have come into being or moved.
    root = await realpath(folder).catch(() => null)
    return root !== null && real === path.join(root, file)
  }

  return async (file) => {
    const place = path.join(folder, file)
    if (!(await hasNoLink(place, file))) return null
    const handle = await open(place, flags).catch(() => null)
    if (handle === null) return null
    try {
      const stat = await handle.stat({ bigint: true })
      if (stat.isFile())
        return {
          handle,
          size: Number(stat.size),
          modified: stat.mtime,
          version: `${stat.size.toString(36)}-${stat.mtimeNs.toString(36)}`,
        }
    } catch {
      // The same as no file.
    }
    await handle.close()
    return null
  }
}
