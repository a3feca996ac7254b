import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { z } from 'zod'

const about = z.strictObject({
  format: z.literal(1),
  madeAt: z.string(),
  migration: z.string(),
  schemaVersion: z.int(),
})

/** What an archive says of itself: when it was made (ISO), the newest migration and version of the ledger's schema. */
export type About = z.infer<typeof about>

const manifestName = 'manifest.json'
const manifest = z.strictObject({
  about,
  files: z.record(z.string(), z.strictObject({ sha256: z.string(), bytes: z.int() })),
  missing: z.array(z.string()).optional(),
})
type Manifest = z.infer<typeof manifest>

/** All files below a folder, as paths with slashes, in order. */
export const listFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

/**
 * Packs files, by the name that each has inside, into a compressed tar archive for its owner alone, with the hash of
 * each in a manifest as its last entry, and the files that were already missing. It appears whole and when `check` has
 * found it good, or not at all. Returns its size in bytes.
 */
export const writeArchive = async (
  archive: string,
  files: Map<string, string>,
  { about: said, missing }: { about: About; missing: string[] },
  check: (written: string) => Promise<void>,
): Promise<number> => {
  const unfinished = `${archive}.${randomUUID()}.unfinished`
  const tar = pack()
  try {
    const handle = await open(unfinished, 'wx', 0o600)
    const written = pipeline(tar, createGzip(), handle.createWriteStream({ flush: true }))
    const hashes: Manifest['files'] = {}
    const fill = async (): Promise<void> => {
      for (const [name, place] of files) hashes[name] = await addFile(tar, name, place)
      const whole = { about: said, files: hashes, ...(missing.length === 0 ? {} : { missing }) }
      tar.entry({ name: manifestName, mode: 0o600 }, JSON.stringify(whole, null, 2))
      tar.finalize()
    }
    await Promise.all([
      written,
      fill().catch((error: unknown) => {
        tar.destroy(error instanceof Error ? error : new Error(String(error)))
        throw error
      }),
    ])
    await check(unfinished)
    await rename(unfinished, archive)
    return (await stat(archive)).size
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => null)
    throw error
  }
}

const addFile = async (
  tar: ReturnType<typeof pack>,
  name: string,
  place: string,
): Promise<Manifest['files'][string]> => {
  const { size, mtime } = await stat(place)
  const hash = createHash('sha256')
  const entry = tar.entry({ name, size, mtime, mode: 0o600 })
  await pipeline(
    createReadStream(place, size === 0 ? {} : { end: size - 1 }),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    },
    entry,
  )
  return { sha256: hash.digest('hex'), bytes: size }
}

const isInside = (name: string): boolean =>
  /^(?:database|data)\//.test(name) && path.posix.normalize(name) === name && !/[\\\0]/.test(name)

/** The refusal of an archive. */
export const damaged = (why: string, cause?: unknown) =>
  new Error(`这份备份不完整或已损坏（${why}），什么都没有改变`, { cause })

/** What an archive holds: what it says of itself, its files by their names, and those that were missing when it was made. */
export type Contents = { about: About; files: Set<string>; missing: Set<string> }

/**
 * Reads an archive to its end and checks every file against its manifest; those that are wanted are unpacked into an
 * empty folder. Throws where it is damaged, cut short, holds more or less than it says, or names a place outside.
 */
export const readArchive = async (
  archive: string,
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<Contents> => {
  const found = new Map<string, string>()
  const said: Buffer[] = []
  const tar = extract()
  const unpack = async (): Promise<void> => {
    for await (const entry of tar) {
      const { name, type } = entry.header
      if (name === manifestName) {
        for await (const chunk of entry) said.push(chunk as Buffer)
        continue
      }
      if (type !== 'file' || !isInside(name) || found.has(name)) throw damaged(`${name} 不该在里面`)
      const hash = createHash('sha256')
      if (isWanted(name)) {
        const place = path.join(folder, name)
        await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
        const tee = new PassThrough()
        tee.on('data', (chunk: Buffer) => hash.update(chunk))
        await pipeline(entry, tee, createWriteStream(place, { flags: 'wx', mode: 0o600 }))
      } else for await (const chunk of entry) hash.update(chunk as Buffer)
      found.set(name, hash.digest('hex'))
    }
  }
  try {
    await Promise.all([pipeline(createReadStream(archive), createGunzip(), tar), unpack()])
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('这份备份')) throw error
    throw damaged(error instanceof Error ? error.message : String(error), error)
  }
  const read = manifest.safeParse(toJson(Buffer.concat(said).toString('utf8')))
  if (!read.success) throw damaged('没有清单')
  const { files, about: of, missing = [] } = read.data
  for (const [name, { sha256 }] of Object.entries(files))
    if (found.get(name) !== sha256) throw damaged(`${name} 与清单不符`)
  for (const name of found.keys()) if (files[name] === undefined) throw damaged(`清单里没有 ${name}`)
  return { about: of, files: new Set(found.keys()), missing: new Set(missing) }
}

const toJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
