import { defineConfig } from 'vitest/config'

const long = process.env['LONG'] === '1'

export default defineConfig({
  test: {
    name: 'shared',
    // One worker loads a module once for all of its files.
    isolate: false,
    testTimeout: 60_000,
    setupFiles: ['src/testing/seeded.ts'],
    include: [long ? 'src/**/*.long.test.ts' : 'src/**/*.test.ts'],
    exclude: long ? [] : ['**/*.long.test.ts'],
  },
})
