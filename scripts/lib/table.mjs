import { inSeconds, padEnd } from './progress.mjs'

/** @typedef {{ name: string, ms: number, tally: import('./tally.mjs').Tally }} Row */

/**
 * Where the time of a test run went.
 * @param {Row[]} rows
 * @param {number} totalMs
 */
export function toTable(rows, totalMs) {
  const width = Math.max(...rows.map(({ name }) => name.length), 'total'.length) + 2
  const line = (/** @type {string[]} */ [name = '', ...cells]) =>
    padEnd(name, width) + cells.map((cell) => cell.padStart(9)).join('')
  return [
    line(['step', 'passed', 'failed', 'skipped', 'time']),
    ...rows.map(({ name, ms, tally: { passed, failed, skipped } }) =>
      line([name, String(passed), String(failed), String(skipped.length), inSeconds(ms)]),
    ),
    line(['total', '', '', '', inSeconds(totalMs)]),
  ].join('\n')
}
