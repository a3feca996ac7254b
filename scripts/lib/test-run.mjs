import { inSeconds } from './progress.mjs'
import { Refusal } from './refusal.mjs'
import { toTable } from './table.mjs'
import { oneFailed, sum } from './tally.mjs'

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {ReturnType<typeof createTestRun>} TestRun
 */

/**
 * The record of a test run: what each step came to and how long it took.
 * @param {(line: string) => void} print
 */
export function createTestRun(print = console.log) {
  const begun = performance.now()
  /** @type {import('./table.mjs').Row[]} */
  const rows = []
  return {
    /**
     * Runs a step; a refusal counts as one failure.
     * @param {string} name
     * @param {() => Promise<Tally>} work
     */
    async step(name, work) {
      const start = performance.now()
      print(`▸ ${name} …`)
      const tally = await work().catch((/** @type {unknown} */ error) => {
        if (!(error instanceof Refusal)) throw error
        print(error.message)
        return oneFailed
      })
      const ms = performance.now() - start
      rows.push({ name, ms, tally })
      print(`${signOf(tally)} ${name.padEnd(20)} ${inSeconds(ms)}`)
    },

    /**
     * Notes steps that are not run.
     * @param {string} reason
     * @param {string[]} names
     */
    skip(reason, names) {
      for (const name of names) {
        rows.push({ name, ms: 0, tally: { passed: 0, failed: 0, skipped: [`${name} (${reason})`] } })
      }
    },

    /** How many checks failed in the steps so far. */
    countFailures: () => rows.reduce((sum, { tally }) => sum + tally.failed, 0),

    /**
     * Prints what was skipped, the table and the last line; answers with the exit code.
     * @param {{ skipsFail: boolean, logs: string }} options
     */
    conclude({ skipsFail, logs }) {
      const skipped = rows.flatMap(({ tally }) => tally.skipped)
      for (const name of skipped) print(`!! 跳过 SKIPPED: ${name}`)
      if (skipsFail && skipped.length > 0) print('!! CI=true: 跳过算作失败 a skip counts as failed')
      const total = sum(
        rows.map(({ tally }) => tally),
        { skipsFail },
      )
      print(`\n${toTable(rows, performance.now() - begun)}\n\nlogs: ${logs}\n${total.line}`)
      return total.failed > 0 ? 1 : 0
    },
  }
}

/** @param {Tally} tally */
function signOf({ failed, skipped }) {
  if (failed > 0) return '✗'
  return skipped.length > 0 ? '○' : '✓'
}
