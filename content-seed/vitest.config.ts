import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { name: 'content-seed', include: ['src/**/*.test.ts'] } })
