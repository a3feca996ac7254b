import fs from 'node:fs'
import path from 'node:path'
import { root } from './paths.mjs'
import { oneFailed, onePassed, tallyPlaywright, tallyVitest, withExitCode } from './tally.mjs'

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 * @typedef {import('./test-steps.mjs').Step} Step
 * @typedef {import('./processes.mjs').Program} Program
 */

/**
 * Runs the programs of a step and counts what came of them. Everything printed goes into the step's log,
 * and, where the step fails, to the reader.
 * @param {Step} step
 * @param {{ processes: import('./processes.mjs').Processes, logs: string, env: import('./settings.mjs').Environment }} context
 * @returns {Promise<Tally>}
 */
export async function runTestStep(step, { processes, logs, env }) {
  const stem = path.join(logs, step.name.replaceAll(' ', '-'))
  const report = `${stem}.json`
  fs.rmSync(report, { force: true })
  /** @type {string[]} */
  const lines = []
  let succeeded = true
  for (const { command, args, cwd = root } of step.programs) {
    const { code, timedOut } = await processes.launch({
      command,
      args: [...args, ...reporters(step, report)],
      cwd,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      timeoutMs: step.limitMs,
      onLine: (line) => lines.push(line),
    }).ended
    if (timedOut) lines.push(`${step.name}: stopped after ${step.limitMs / 1000} s`)
    succeeded &&= code === 0
  }
  fs.writeFileSync(`${stem}.log`, `${lines.join('\n')}\n`)
  const tally = count(step, report, succeeded)
  if (tally.failed > 0) console.log(`\n── ${step.name} ──\n${lines.join('\n')}\n`)
  return tally
}

/**
 * @param {Step} step
 * @param {string} report
 */
function reporters({ counts }, report) {
  return counts === 'vitest' ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : []
}

/**
 * @param {Step} step
 * @param {string} report
 * @param {boolean} succeeded
 * @returns {Tally}
 */
function count({ counts }, report, succeeded) {
  if (counts === 'exit code') return succeeded ? onePassed : oneFailed
  if (!fs.existsSync(report)) return oneFailed
  const json = fs.readFileSync(report, 'utf8')
  return withExitCode(counts === 'vitest' ? tallyVitest(json) : tallyPlaywright(json), succeeded)
}
