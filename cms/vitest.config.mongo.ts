import { defineConfig } from 'vitest/config'
import cms from './vitest.config.ts'

const long = process.env['LONG'] === '1'
// Those that say what must hold on either database; the others never come near one.
const onBoth = [
  'access/*',
  'backup/{backup,*-mongo}',
  'characters/characters',
  'database/{after-commit,in-own-order,one-writer,storms}',
  'database/*-mongo',
  'doors/*',
  'payload-config',
  'publication/*',
  'revisions/revisions',
  '{bin,erase,evidence,families,jobs,workflow}/*',
]

/** The same tests on MongoDB: one replica set for all of them, a database for each file. */
export default defineConfig({
  test: {
    ...cms.test,
    name: 'cms-mongo',
    globalSetup: ['src/testing/seeded-folder.ts', 'src/testing/mongo-server.ts'],
    include: onBoth.map((place) => `src/${place}.${long ? 'long.test' : 'test'}.ts`),
    exclude: long ? [] : ['**/*.long.test.ts'],
  },
})
