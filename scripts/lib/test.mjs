import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensureBrowser, ensureChineseFonts, noBrowserSentence, noFontsSentence } from './browser.mjs'
import { cmsBuild, ensureBuilt, siteBuild } from './builds.mjs'
import { openFolder } from './data-folder.mjs'
import { ensureInstalled } from './install.mjs'
import { ensureMongod, noMongodSentence } from './mongod.mjs'
import { rooms, root } from './paths.mjs'
import { createProgress } from './progress.mjs'
import { Refusal } from './refusal.mjs'
import { runTestStep } from './run-test-step.mjs'
import { onePassed } from './tally.mjs'
import { buildEnvironment, testEnvironment } from './test-environment.mjs'
import { createTestRun } from './test-run.mjs'
import { databaseSteps, generatedTypesStep, longSteps, quickSteps, slowSteps } from './test-steps.mjs'

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {import('./test-steps.mjs').Step} Step
 */

/**
 * `npm test`: everything that must hold. `--quick` leaves out what needs a database or a build, and says so; `--long` runs what takes long.
 * @param {import('./command.mjs').Context} context
 * @returns {Promise<number>}
 */
export async function test({ processes, atEnd, args }) {
  const logs = path.join(root, '.data/test-logs')
  openFolder(logs, '仓库的位置')
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'xiezou-test-'))
  atEnd(() => fs.rmSync(scratch, { recursive: true, force: true }))
  const testRun = createTestRun()
  let env = testEnvironment(process.env)
  const run = (/** @type {Step} */ step) =>
    testRun.step(step.name, () => runTestStep(step, { processes, logs, env }))

  await testRun.step('install', async () => {
    await ensureInstalled({ root, rooms }, processes, createProgress(), env)
    return onePassed
  })
  if (testRun.countFailures() === 0) await (args.includes('--long') ? runLong() : runAll())
  return testRun.conclude({ skipsFail: process.env['CI'] === 'true', logs })

  async function runAll() {
    await run(generatedTypesStep)
    await inLanes(2, quickSteps, run)
    if (args.includes('--quick')) {
      console.log(
        `没有检查 left out: ${[...namesOf(databaseSteps), ...namesOf(slowSteps)].join(', ')} (npm test)`,
      )
      return
    }
    await testRun.step('mongod install', provideMongod)
    for (const step of databaseSteps) await runWhereProvided(step)
    if (!(await provide(slowSteps))) return
    for (const step of slowSteps) await runWhereProvided(step)
  }

  async function runLong() {
    if (!(await provide(longSteps))) return
    await testRun.step('mongod install', provideMongod)
    env = { ...env, LONG: '1' }
    for (const step of longSteps) await runWhereProvided(step)
  }

  /** @param {Step} step */
  async function runWhereProvided(step) {
    if (step.needsBrowser === true && env['CHROME_PATH'] === undefined)
      testRun.skip('no browser', [step.name])
    else if (step.needsMongod === true && env['MONGOMS_SYSTEM_BINARY'] === undefined)
      testRun.skip('no mongod', [step.name])
    else await run(step)
  }

  /**
   * Both builds and a browser; whether the steps that need them can go on.
   * @param {Step[]} steps
   */
  async function provide(steps) {
    const before = testRun.countFailures()
    await testRun.step('build site', () => build(siteBuild))
    await testRun.step('build CMS', () => build(cmsBuild))
    if (testRun.countFailures() > before) {
      testRun.skip('a build failed', ['browser install', ...namesOf(steps)])
      return false
    }
    await testRun.step('browser install', provideBrowser)
    return true
  }

  /**
   * @param {import('./builds.mjs').Build} what
   * @returns {Promise<Tally>}
   */
  async function build(what) {
    await ensureBuilt(
      what,
      async (program) => {
        const step = { name: `build ${what.room}`, limitMs: 600_000, programs: [program] }
        const { failed } = await runTestStep(
          { ...step, counts: 'exit code' },
          { processes, logs, env: program.env },
        )
        if (failed > 0) throw new Refusal(`${what.label} failed`)
      },
      buildEnvironment(env, scratch),
    )
    return onePassed
  }

  /** @returns {Promise<Tally>} */
  async function provideBrowser() {
    const attempt = attemptIn('browser install')
    const browser = await ensureBrowser(env, attempt)
    if (browser === undefined) return { passed: 0, failed: 0, skipped: [noBrowserSentence] }
    env = { ...env, CHROME_PATH: browser }
    return (await ensureChineseFonts(attempt))
      ? onePassed
      : { passed: 1, failed: 0, skipped: [noFontsSentence] }
  }

  /** @returns {Promise<Tally>} */
  async function provideMongod() {
    const mongod = await ensureMongod(env, attemptIn('mongod install'))
    if (mongod === undefined) return { passed: 0, failed: 0, skipped: [noMongodSentence] }
    env = { ...env, MONGOMS_SYSTEM_BINARY: mongod }
    return onePassed
  }

  /**
   * Runs programs for a step; whether each succeeded.
   * @param {string} name
   * @returns {import('./browser.mjs').Attempt}
   */
  function attemptIn(name) {
    return async (command, options) => {
      console.log(`  ${path.basename(command)} ${options.join(' ')} …`)
      const { failed } = await runTestStep(
        { name, counts: 'exit code', limitMs: 300_000, programs: [{ command, args: options }] },
        { processes, logs, env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } },
      )
      return failed === 0
    }
  }
}

/** @param {Step[]} steps */
function namesOf(steps) {
  return steps.map(({ name }) => name)
}

/**
 * Works through all items, so many at a time.
 * @template T
 * @param {number} lanes
 * @param {T[]} items
 * @param {(item: T) => Promise<void>} work
 */
async function inLanes(lanes, items, work) {
  const queue = [...items]
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
