import { defineConfig } from 'vitest/config'

const long = process.env['LONG'] === '1'

export default defineConfig({
  test: {
    name: 'cms',
    globalSetup: ['src/testing/seeded-folder.ts'],
    setupFiles: ['src/testing/own-data-dir.ts', '../shared/src/testing/seeded.ts'],
    environment: 'node',
    pool: 'forks',
    // Bounds that only what hangs meets, on machines that are busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    include: [long ? 'src/**/*.long.test.ts' : 'src/**/*.test.ts'],
    exclude: [...(long ? [] : ['**/*.long.test.ts']), '**/*-mongo{,.long}.test.ts'],
  },
})
