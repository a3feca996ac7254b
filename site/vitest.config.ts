import { defineConfig } from 'vitest/config'

const long = process.env['LONG'] === '1'

export default defineConfig({
  test: {
    name: 'site',
    // One worker loads a module once for all of its files.
    isolate: false,
    // Some start real processes, on machines that are busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    include: [long ? 'src/**/*.long.test.ts' : 'src/**/*.test.ts'],
    exclude: long ? [] : ['**/*.long.test.ts'],
  },
})
