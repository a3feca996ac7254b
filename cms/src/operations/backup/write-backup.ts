import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { env } from '../../env.ts'
import { backUp } from './installation.ts'
import { openElsewhere } from './open-elsewhere.ts'

/** Copies the database as it was last committed, which is the one moment that the backup shows. */
const copyDatabase = async (folder: string): Promise<string> => {
  const copy = path.join(folder, 'xiezou.db')
  const client = createClient({ url: env.DATABASE_URL, timeout: 10_000 })
  try {
    await client.execute({ sql: 'VACUUM INTO ?', args: [copy] })
  } finally {
    client.close()
  }
  return copy
}

/** Writes a backup of a running or resting installation into the archive that is named. Prints one line of JSON. */
const writeBackup = async (archive: string): Promise<void> => {
  const folder = await mkdtemp(path.join(env.DATA_DIR, 'backup-in-progress-'))
  try {
    // A MongoDB is read at one moment where it is.
    const isFile = env.DATABASE_URL.startsWith('file:')
    const payload = await openElsewhere(isFile ? `file:${await copyDatabase(folder)}` : env.DATABASE_URL)
    try {
      const figures = await backUp(payload, env.DATA_DIR, archive)
      process.stdout.write(`${JSON.stringify({ backup: figures })}\n`)
    } finally {
      await payload.destroy()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

try {
  await writeBackup(process.argv[2] ?? '')
} catch (error) {
  process.stderr.write(`备份没有完成：${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
