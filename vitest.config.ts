import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      'shared',
      'content-seed',
      'cms',
      'cms/vitest.config.alone.ts',
      'cms/vitest.config.mongo.ts',
      'site',
      'tests',
    ],
  },
})
