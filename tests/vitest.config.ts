import { defineConfig } from 'vitest/config'

const long = process.env['LONG'] === '1'
const folders = ['built', 'launcher']

export default defineConfig({
  test: {
    name: 'tests',
    include: folders.map((folder) => `${folder}/**/*.${long ? 'long.test' : 'test'}.ts`),
    exclude: long ? [] : ['**/*.long.test.ts'],
    // Real processes are started and ended, several by each.
    maxWorkers: '50%',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
