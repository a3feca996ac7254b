import { defineConfig } from 'vitest/config'
import cms from './vitest.config.ts'

const long = process.env['LONG'] === '1'
/**
 * Those whose subject is what a database does: how it stores and finds, in what order it writes, and what happens when two
 * write at once. What the program decides by itself is asked once, on a file.
 */
const onBoth = [
  'access/matrix',
  'backup/{backup,*-mongo}',
  'bin/*',
  'characters/characters',
  'database/{after-commit,in-own-order,one-writer,storms}',
  'database/*-mongo',
  'doors/{every-path,hostile,sign-in,uploads}',
  'erase/erase',
  'jobs/*',
  'payload-config',
  'publication/{kills,ledger,long-report,publication,stay-public,two-instances}',
  'revisions/revisions',
  'workflow/{overdue,sets,workflow}',
]

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
