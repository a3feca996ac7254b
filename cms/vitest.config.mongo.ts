import { globSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import cms from './vitest.config.ts'

const long = process.env['LONG'] === '1'
/**
 * Those whose subject is what a database does: how it stores and finds, in what order it writes, and what happens when two
 * write at once. What the program decides by itself is asked once, on a file.
 */
const onBoth = [
  'access/matrix',
  'admin/revisions/revisions',
  'content/characters/characters',
  'database/after-commit',
  'database/in-own-order',
  'database/one-writer',
  'database/storms',
  'database/*-mongo',
  'http/every-path',
  'http/hostile',
  'http/sign-in',
  'http/uploads',
  'operations/backup/backup',
  'operations/backup/*-mongo',
  'operations/erase/erase',
  'operations/jobs/*',
  'payload-config',
  'workflow/overdue',
  'workflow/sets',
  'workflow/workflow',
  'workflow/bin/*',
  'workflow/publishing/kills',
  'workflow/publishing/ledger',
  'workflow/publishing/long-report',
  'workflow/publishing/publication',
  'workflow/publishing/working-copy',
  'workflow/publishing/two-instances',
]
// A test that moved would leave the list without a word.
const gone = onBoth.filter(
  (place) => globSync(`src/${place}.test.ts`, { cwd: import.meta.dirname }).length === 0,
)
if (gone.length > 0)
  throw new Error(`vitest.config.mongo.ts names tests that are not there: ${gone.join(', ')}`)

/** The same tests on MongoDB: one replica set for all of them, a database for each worker, emptied before each file. */
export default defineConfig({
  test: {
    ...cms.test,
    name: 'cms-mongo',
    globalSetup: ['src/testing/seeded-folder.ts', 'src/testing/mongo-server.ts'],
    include: onBoth.map((place) => `src/${place}.${long ? 'long.test' : 'test'}.ts`),
    exclude: long ? [] : ['**/*.long.test.ts'],
  },
})
