import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'
import { emptyDatabase, toAnother } from './mongo-database.ts'

/** What one worker keeps from file to file: modules read the environment once. */
const worker = globalThis as { ownDataDir?: string; _payload?: Map<string, unknown> }

// Before any module reads the environment: each worker has a data folder, and on MongoDB a database, of its own.
worker.ownDataDir ??= mkdtempSync(path.join(tmpdir(), 'xiezou-cms-'))
const dataDir = worker.ownDataDir
process.env['DATA_DIR'] = dataDir
process.env['STAGED_TOKEN'] = 'a-token-for-staged-things'

// Each file begins with nothing.
mkdirSync(dataDir, { recursive: true })
const mongo = inject('mongo') as string | undefined
if (mongo !== undefined) await emptyDatabase((process.env['DATABASE_URL'] ??= toAnother(mongo)))

afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true })
  // Payload keeps one that was destroyed.
  worker._payload?.clear()
})
