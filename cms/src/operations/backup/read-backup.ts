import path from 'node:path'
import config from '../../payload.config.ts'
import { damaged, readArchive } from './archive.ts'
import { toDatabaseFiles } from './backed-up.ts'
import { demandFiles, demandSameVersion, isKept } from './format.ts'
import { findNamedFiles } from './named-files.ts'
import { readStored } from './read-stored.ts'

/** What of an archive can be restored: how many documents, the names of the files, and what is to be said of others. */
export type ReadBackup = { documents: number; files: string[]; missing: string[]; leftOut: string[] }

const countStored = async (file: string): Promise<number> => {
  const lines = readStored(file, (line) => line)
  let count = 0
  while ((await lines.next()).done !== true) count += 1
  return count
}

/**
 * Unpacks from an archive what its format names, and reads every line of it; the files of the installation are only
 * looked at where it is read back. What else stands below `data` is left in the archive. Throws, before anything is
 * touched, where it cannot be restored by this program.
 */
export const readBackup = async (
  archive: string,
  folder: string,
  { isReading }: { isReading: boolean },
): Promise<ReadBackup> => {
  const ofDatabase = new Set(toDatabaseFiles(await config))
  const { about, files, missing } = await readArchive(
    archive,
    folder,
    (name) => ofDatabase.has(name) || (isKept(name) && !isReading),
  )
  demandSameVersion(about)
  const unknown = [...files].find((name) => name.startsWith('database/') && !ofDatabase.has(name))
  if (unknown !== undefined) throw damaged(`${unknown} 不该在里面`)
  const database = path.join(folder, 'database')
  let documents = 0
  for (const name of ofDatabase) {
    const count = await countStored(path.join(folder, name))
    if (!name.endsWith('versions.ndjson')) documents += count
  }
  demandFiles(await findNamedFiles(database), files, missing)
  return {
    documents,
    files: [...files].filter(isKept),
    missing: [...missing].sort(),
    leftOut: [...files].filter((name) => !isKept(name) && !ofDatabase.has(name)).sort(),
  }
}
