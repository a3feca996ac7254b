import { defineConfig } from 'vitest/config'

const long = process.env['LONG'] === '1'

export default defineConfig({
  test: {
    name: 'cms',
    globalSetup: ['src/testing/seeded-folder.ts'],
    setupFiles: ['src/testing/own-data-dir.ts', '../shared/src/testing/seeded.ts'],
    environment: 'node',
    pool: 'forks',
    // One worker loads Payload once for all of its files, each of which starts a CMS anew.
    isolate: false,
    // Bounds that only what hangs meets, on machines that are busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    include: [long ? 'src/**/*.long.test.ts' : 'src/**/*.test.ts'],
    exclude: ['**/*-mongo{,.long}.test.ts', ...(long ? [] : ['**/*.{long,alone}.test.ts'])],
  },
})
