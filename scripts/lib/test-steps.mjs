import path from 'node:path'
import { pnpm, program, root } from './paths.mjs'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {'exit code' | 'vitest' | 'playwright'} counts how its result is counted
 * @property {{ command: string, args: string[], cwd?: string }[]} programs
 * @property {number} limitMs
 * @property {boolean} [needsBrowser]
 * @property {boolean} [needsMongod]
 */

const minute = 60_000

/**
 * @param {string} name
 * @param {string[]} args
 * @param {Partial<Step>} [more]
 * @returns {Step}
 */
function vitest(name, args, more = {}) {
  return {
    name,
    counts: 'vitest',
    programs: [{ command: program('.', 'vitest'), args: ['run', ...args] }],
    limitMs: 60 * minute,
    ...more,
  }
}

/**
 * The declarations that linting and type checks read; a fresh clone has none.
 * @type {Step}
 */
export const generatedTypesStep = {
  name: 'generated types',
  counts: 'exit code',
  programs: [
    { command: program('site', 'astro'), args: ['sync'], cwd: path.join(root, 'site') },
    { command: program('cms', 'next'), args: ['typegen'], cwd: path.join(root, 'cms') },
  ],
  limitMs: 3 * minute,
}

/** Those that ask no database; one worker, beside another step. */
const pureStep = vitest('unit', [
  ...['shared', 'content-seed', 'site'].flatMap((room) => ['--project', room]),
  '--maxWorkers=1',
])

/**
 * Checks that need nothing built, the longest first; run two at a time.
 * @type {Step[]}
 */
export const quickSteps = [
  {
    name: 'lint',
    counts: 'exit code',
    programs: [{ command: program('.', 'eslint'), args: ['--max-warnings', '0', '.'] }],
    limitMs: 20 * minute,
  },
  {
    name: 'types',
    counts: 'exit code',
    programs: [
      { command: program('.', 'tsc'), args: ['--noEmit', '-p', 'scripts'] },
      { command: 'npx', args: ['--yes', pnpm, '-r', '--workspace-concurrency=2', 'run', 'types'] },
    ],
    limitMs: 20 * minute,
  },
  {
    name: 'format',
    counts: 'exit code',
    programs: [{ command: program('.', 'prettier'), args: ['--check', '.'] }],
    limitMs: 3 * minute,
  },
  {
    name: 'knip',
    counts: 'exit code',
    programs: [{ command: program('.', 'knip'), args: [] }],
    limitMs: 3 * minute,
  },
  pureStep,
]

// Unasked, vitest leaves one core free: on two, half of the machine.
const everyCore = '--maxWorkers=100%'

/**
 * Checks of the CMS, with a database; not beside other steps: they take the machine.
 * @type {Step[]}
 */
export const databaseSteps = [
  vitest('CMS', ['--project', 'cms', '--project', 'cms-alone', everyCore]),
  // What must hold on either database, on the other one.
  vitest('CMS on MongoDB', ['--project', 'cms-mongo', everyCore], { needsMongod: true }),
]

/**
 * Checks of the launcher, the built site and the browser; one after another.
 * @type {Step[]}
 */
export const slowSteps = [
  vitest('launcher', ['--project', 'tests', 'tests/launcher/']),
  vitest('built site', ['--project', 'tests', 'tests/built/'], { needsBrowser: true }),
  {
    name: 'browser',
    counts: 'playwright',
    programs: [{ command: program('tests', 'playwright'), args: ['test'], cwd: path.join(root, 'tests') }],
    limitMs: 60 * minute,
    needsBrowser: true,
  },
]

/** What takes too long for every run: the storms and the kills. */
export const longSteps = [
  vitest('long', ['--project', '!cms-mongo'], { limitMs: 120 * minute }),
  vitest('long on MongoDB', ['--project', 'cms-mongo'], { limitMs: 120 * minute, needsMongod: true }),
]
