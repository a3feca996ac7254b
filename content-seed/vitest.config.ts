import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'content-seed',
    // Some start real processes, on machines that are busy.
    testTimeout: 60_000,
    include: ['src/**/*.test.ts'],
  },
})
