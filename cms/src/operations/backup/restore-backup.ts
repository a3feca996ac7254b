import { getPayload, type Payload } from 'payload'
import { env } from '../../env.ts'
import config from '../../payload.config.ts'
import { restore } from './installation.ts'

/** Restores the archive that is named into DATA_DIR and its database, both empty. Prints one line of JSON. */
const restoreBackup = async (archive: string): Promise<void> => {
  let payload: Payload | null = null
  const open = async (): Promise<Payload> => {
    payload = await getPayload({ config })
    await payload.db.migrate()
    return payload
  }
  try {
    const figures = await restore(archive, env.DATA_DIR, open)
    process.stdout.write(`${JSON.stringify({ restored: figures })}\n`)
  } finally {
    await (payload as Payload | null)?.destroy()
  }
}

try {
  await restoreBackup(process.argv[2] ?? '')
} catch (error) {
  process.stderr.write(`恢复没有完成：${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
