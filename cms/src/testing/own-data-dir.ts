import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, inject } from 'vitest'

// Before any module reads the environment: each test file has a data folder, and on MongoDB a database, of its own.
const dataDir = mkdtempSync(path.join(tmpdir(), 'xiezou-cms-'))
process.env['DATA_DIR'] = dataDir
process.env['STAGED_TOKEN'] = 'a-token-for-staged-things'

const mongo = inject('mongo') as string | undefined
if (mongo !== undefined) {
  const url = new URL(mongo)
  url.pathname = `/${randomUUID()}`
  process.env['DATABASE_URL'] = url.href
}

afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true })
})
