import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: ['shared', 'content-seed', 'cms', 'cms/vitest.config.mongo.ts', 'site', 'tests'],
    // Unasked, it leaves one free: on two, half of the machine.
    maxWorkers: '100%',
  },
})
