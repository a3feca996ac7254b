import { setTimeout as pause } from 'node:timers/promises'
import { type Client, createClient } from '@libsql/client'
import { busy } from './one-writer.ts'
import { turnToWrite } from './turn-to-write.ts'

/** Empties the write-ahead log into the database; readers of a moment ago may hold it back for a little. */
const emptyLog = async (client: Client, until: number): Promise<void> => {
  for (;;) {
    const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    if (Number(rows[0]?.['busy']) === 0) return
    if (Date.now() >= until) throw busy()
    await pause(50)
  }
}

/**
 * Writes a SQLite database anew, page by page, and empties its write-ahead log: pages that were freed or overwritten
 * keep their old bytes until then. The copy in between stays in memory, not in the system's temporary folder.
 */
export const wipeSqlite = async (url: string, timeoutMs: number): Promise<void> => {
  const release = await turnToWrite(url, timeoutMs)
  const client = createClient({ url, concurrency: 1, timeout: 10_000 })
  try {
    await client.executeMultiple('PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON; VACUUM;')
    await emptyLog(client, Date.now() + timeoutMs)
  } finally {
    client.close()
    release()
  }
}
