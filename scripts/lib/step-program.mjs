import { Refusal } from './refusal.mjs'

/**
 * @typedef {import('./processes.mjs').Processes} Processes
 * @typedef {import('./processes.mjs').Program} Program
 */

/**
 * Runs a program to its end and answers with what it printed on stdout; where it fails, everything it
 * printed is shown and the step refused.
 * @param {Processes} processes
 * @param {string} label
 * @param {Program} program
 * @returns {Promise<string[]>}
 */
export async function runStep(processes, label, program) {
  /** @type {{ line: string, stream: 'stdout' | 'stderr' }[]} */
  const printed = []
  const { code, timedOut } = await processes.launch({
    ...program,
    onLine: (line, stream) => printed.push({ line, stream }),
  }).ended
  if (code === 0) return printed.filter(({ stream }) => stream === 'stdout').map(({ line }) => line)
  const sentence = sentenceOf(printed.filter(({ stream }) => stream === 'stderr').map(({ line }) => line))
  if (sentence !== undefined) throw new Refusal(sentence)
  const lines = printed.map(({ line }) => line)
  console.error(lines.join('\n'))
  throw new Refusal(whyFailed(label, lines, timedOut))
}

/**
 * What a program of ours says when it refuses: one line on stderr, Node's own warnings aside.
 * @param {string[]} stderr
 */
export function sentenceOf(stderr) {
  const said = stderr.filter((line) => line.trim() !== '' && !/^\(node:\d+\)|^\(Use `node --trace/.test(line))
  return said.length === 1 ? said[0] : undefined
}

/**
 * @param {string} label
 * @param {string[]} lines
 * @param {boolean} timedOut
 */
export function whyFailed(label, lines, timedOut) {
  if (lines.some((line) => /ENOSPC|no space left on device/i.test(line))) {
    return `“${label}”没有完成：磁盘空间不足，请腾出空间后再试 (out of disk space; free some and try again).`
  }
  if (timedOut) return `“${label}”超时，已停止 (timed out).`
  return `“${label}”没有完成，原因见上 (failed, for the reason printed above).`
}
