import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { schemaVersion } from '@xiezou/shared'
import type { Payload } from 'payload'
import { listFiles, writeArchive } from './archive.ts'
import { dumpDatabase } from './dump-database.ts'
import { isKept, keptFolders, newestMigration, secretsFile } from './format.ts'
import { loadDatabase } from './load-database.ts'
import { findNamedFiles } from './named-files.ts'
import { readBackup } from './read-backup.ts'

/** The files of an installation that a backup holds, by their names in an archive. */
const findKept = async (dataDir: string): Promise<Map<string, string>> => {
  const entries = (await readdir(dataDir)).filter(
    (name) => name === secretsFile || keptFolders.includes(name),
  )
  const files = await Promise.all(
    entries.map(async (name) =>
      name === secretsFile
        ? [name]
        : (await listFiles(path.join(dataDir, name))).map((file) => `${name}/${file}`),
    ),
  )
  const named = files.flat().map((file) => [`data/${file}`, path.join(dataDir, file)] as const)
  return new Map(named.filter(([name]) => isKept(name)))
}

const scratchPrefix = 'backup-in-progress-'

const inScratch = async <Result>(
  dataDir: string,
  work: (scratch: string) => Promise<Result>,
): Promise<Result> => {
  const scratch = await mkdtemp(path.join(dataDir, scratchPrefix))
  try {
    return await work(scratch)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/**
 * Figures of a backup or of what was restored from one: how much, which files its documents name that were missing
 * already when it was made, and what the archive holds that is none of it and was left there.
 */
export type Figures = {
  documents: number
  files: number
  bytes: number
  missing: string[]
  leftOut: string[]
}

/**
 * Writes an installation, its database read through `payload`, into an archive, and reads it back as a restore would.
 * Where that fails, there is no archive.
 */
export const backUp = async (payload: Payload, dataDir: string, archive: string): Promise<Figures> =>
  inScratch(dataDir, async (scratch) => {
    const dump = path.join(scratch, 'dump')
    const documents = await dumpDatabase(payload, dump)
    // Listed after the database was read: a file is there before a document names it.
    const kept = await findKept(dataDir)
    const missing = [...(await findNamedFiles(dump))].filter((name) => !kept.has(name)).sort()
    const files = new Map([
      ...(await listFiles(dump)).map((file) => [`database/${file}`, path.join(dump, file)] as const),
      ...kept,
    ])
    const about = {
      format: 1 as const,
      madeAt: new Date().toISOString(),
      migration: newestMigration,
      schemaVersion,
    }
    const check = async (written: string): Promise<void> => {
      await rm(dump, { recursive: true })
      const read = await readBackup(written, path.join(scratch, 'read'), { isReading: true }).catch(
        (error: unknown) => {
          const why = error instanceof Error ? error.message : String(error)
          throw new Error(`写好的备份读不回来，没有留下它：${why}`, { cause: error })
        },
      )
      if (read.documents === documents) return
      throw new Error(`写好的备份里有 ${read.documents} 份文档，应有 ${documents} 份，没有留下它`)
    }
    const bytes = await writeArchive(archive, files, { about, missing }, check)
    return { documents, files: kept.size, bytes, missing, leftOut: [] }
  })

/**
 * Fills an empty folder, and the empty database that `openDatabase` opens, with what an archive holds.
 * Throws before anything else is touched where the archive is damaged or of another version of the program.
 */
export const restore = async (
  archive: string,
  dataDir: string,
  openDatabase: () => Promise<Payload>,
): Promise<Figures> =>
  inScratch(dataDir, async (scratch) => {
    const { files, missing, leftOut } = await readBackup(archive, scratch, { isReading: false })
    const payload = await openDatabase()
    const documents = await loadDatabase(payload, path.join(scratch, 'database'))
    for (const name of files) {
      const place = path.join(dataDir, path.relative('data', name))
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
      await rename(path.join(scratch, name), place)
    }
    return { documents, files: files.length, bytes: (await stat(archive)).size, missing, leftOut }
  })
