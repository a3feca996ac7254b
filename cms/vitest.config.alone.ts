import { defineConfig } from 'vitest/config'
import cms from './vitest.config.ts'

const long = process.env['LONG'] === '1'

/** What sets the environment, replaces a module or listens to the whole process: a process for each file. */
export default defineConfig({
  test: {
    ...cms.test,
    name: 'cms-alone',
    isolate: true,
    include: ['src/**/*.alone.test.ts'],
    exclude: long ? ['**'] : [],
  },
})
