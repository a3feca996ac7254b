import { defineConfig } from 'vitest/config'

const long = process.env['LONG'] === '1'

export default defineConfig({
  test: {
    name: 'site',
    include: [long ? 'src/**/*.long.test.ts' : 'src/**/*.test.ts'],
    exclude: long ? [] : ['**/*.long.test.ts'],
  },
})
