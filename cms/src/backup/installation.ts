import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { schemaVersion } from '@xiezou/shared'
import type { Payload } from 'payload'
import { migrations } from '../migrations/index.ts'
import { type About, listFiles, readArchive, writeArchive } from './archive.ts'
import { dumpDatabase } from './dump-database.ts'
import { loadDatabase } from './load-database.ts'

/** What can be made again, or is a copy already. */
const rebuildable = new Set(['public', 'renderer', 'backups', 'test-logs'])

/** The one file of an installation that stands beside its folders and cannot be made again. */
const secretsFile = 'secrets.json'

const newestMigration = migrations.at(-1)?.name ?? ''

/** The files of an installation that a backup holds, by their path within its folder. */
const findKept = async (dataDir: string): Promise<string[]> => {
  const entries = await readdir(dataDir, { withFileTypes: true })
  const folders = entries.filter(
    (entry) => entry.isDirectory() && !rebuildable.has(entry.name) && !entry.name.startsWith(scratchPrefix),
  )
  const files = await Promise.all(
    folders.map(async ({ name }) =>
      (await listFiles(path.join(dataDir, name))).map((file) => `${name}/${file}`),
    ),
  )
  const secrets = entries.some((entry) => entry.isFile() && entry.name === secretsFile) ? [secretsFile] : []
  return [...secrets, ...files.flat()].filter((file) => !file.endsWith('.unfinished'))
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

/** Figures of a backup or of what was restored from one. */
export type Figures = { documents: number; files: number; bytes: number }

/** Writes an installation, its database read through `payload`, into an archive. */
export const backUp = async (payload: Payload, dataDir: string, archive: string): Promise<Figures> => {
  const kept = await findKept(dataDir)
  return inScratch(dataDir, async (scratch) => {
    const documents = await dumpDatabase(payload, scratch)
    const files = new Map([
      ...(await listFiles(scratch)).map((file) => [`database/${file}`, path.join(scratch, file)] as const),
      ...kept.map((file) => [`data/${file}`, path.join(dataDir, file)] as const),
    ])
    const about: About = {
      format: 1,
      madeAt: new Date().toISOString(),
      migration: newestMigration,
      schemaVersion,
    }
    return { documents, files: kept.length, bytes: await writeArchive(archive, files, about) }
  })
}

const demandSameVersion = ({ migration, schemaVersion: version }: About): void => {
  if (migration === newestMigration && version === schemaVersion) return
  const isNewer = migration > newestMigration || version > schemaVersion
  throw new Error(
    isNewer
      ? '这份备份来自更新的程序，请用新版程序恢复，什么都没有改变'
      : `这份备份来自较早的程序（${migration}），请先用那一版程序恢复，再升级，什么都没有改变`,
  )
}

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
    demandSameVersion(await readArchive(archive, scratch))
    // An installation without a file has no such folder.
    await mkdir(path.join(scratch, 'data'), { recursive: true })
    const files = await listFiles(path.join(scratch, 'data'))
    const payload = await openDatabase()
    const documents = await loadDatabase(payload, path.join(scratch, 'database'))
    for (const file of files) {
      await mkdir(path.dirname(path.join(dataDir, file)), { recursive: true, mode: 0o700 })
      await rename(path.join(scratch, 'data', file), path.join(dataDir, file))
    }
    return { documents, files: files.length, bytes: (await stat(archive)).size }
  })
