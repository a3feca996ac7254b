import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'

// Before any module reads the environment: each test file has a data folder of its own.
const dataDir = mkdtempSync(path.join(tmpdir(), 'xiezou-cms-'))
process.env['DATA_DIR'] = dataDir
process.env['STAGED_TOKEN'] = 'a-token-for-staged-things'

afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true })
})
