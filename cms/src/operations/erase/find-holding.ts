import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

/** Whether a stream of bytes holds one of the needles, at the seams between its pieces too. */
const isIn = (needles: Buffer[]) => {
  const longest = Math.max(...needles.map(({ length }) => length))
  return async (pieces: AsyncIterable<Buffer>): Promise<boolean> => {
    let before: Buffer = Buffer.alloc(0)
    for await (const piece of pieces) {
      const both = Buffer.concat([before, piece])
      if (needles.some((needle) => both.includes(needle))) return true
      before = both.subarray(-longest)
    }
    return false
  }
}

const holds = async (file: string, needles: Buffer[]): Promise<boolean> => {
  const look = isIn(needles)
  let found = false
  const keep = async (pieces: AsyncIterable<Buffer>): Promise<void> => {
    found = await look(pieces)
  }
  const bytes = createReadStream(file)
  try {
    await (file.endsWith('.gz') ? pipeline(bytes, createGunzip(), keep) : pipeline(bytes, keep))
  } catch {
    // One that cannot be read cannot be cleared of holding it, unless it has just gone.
    return (error(bytes) as { code?: string } | null)?.code !== 'ENOENT'
  }
  return found
}

const error = ({ errored }: { errored: Error | null }): Error | null => errored

const listFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

const filesThatHold = async (files: string[], words: string[]): Promise<string[]> => {
  const needles = words.map((word) => Buffer.from(word))
  const found: string[] = []
  for (const file of files) if (needles.length > 0 && (await holds(file, needles))) found.push(file)
  return found
}

/** Where an installation's copies lie: its backups, and what earlier restores put aside. */
const listCopies = async (dataDir: string): Promise<string[]> => {
  const { dir, base } = path.parse(dataDir)
  const beside = await readdir(dir).catch(() => [])
  const aside = beside.filter((name) => name.startsWith(`${base}.before-`))
  const folders = [path.join(dataDir, 'backups'), ...aside.map((name) => path.join(dir, name))]
  return (await Promise.all(folders.map(listFiles))).flat()
}

/** The backups, and what restores put aside, that hold one of the words; archives are looked into. */
export const findCopiesThatHold = async (dataDir: string, words: string[]): Promise<string[]> =>
  filesThatHold(await listCopies(dataDir), words)

/** The files of an installation itself that hold one of the words. */
export const findFilesThatHold = async (dataDir: string, words: string[]): Promise<string[]> => {
  const copies = path.join(dataDir, 'backups') + path.sep
  const files = (await listFiles(dataDir)).filter((file) => !file.startsWith(copies))
  return filesThatHold(files, words)
}
