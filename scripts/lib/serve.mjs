import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from './refusal.mjs'
import { sentenceOf, whyFailed } from './step-program.mjs'

/**
 * @typedef {import('./processes.mjs').Processes} Processes
 * @typedef {import('./processes.mjs').Program} Program
 */

const readyWithinMs = 90_000

/**
 * Starts a server and waits until it is ready. From then on its words are printed behind its name;
 * `died` rejects when it ends by itself.
 * @param {Processes} processes
 * @param {string} name
 * @param {Program} server
 * @param {(ready: { said: (text: string) => Promise<void> }) => Promise<void>} untilReady
 * @returns {Promise<{ died: Promise<never> }>}
 */
export async function serve(processes, name, server, untilReady) {
  /** @type {string[]} */
  const early = []
  /** @type {string[]} */
  const errors = []
  /** @type {((line: string) => void)[]} */
  const listeners = []
  let ready = false
  const { ended } = processes.launch({
    ...server,
    onLine: (line, stream) => {
      if (ready) console.log(`[${name}] ${line}`)
      else {
        early.push(line)
        if (stream === 'stderr') errors.push(line)
      }
      for (const listen of listeners) listen(line)
    },
  })
  const died = ended.then(({ code, signal }) => {
    if (ready) {
      throw new Refusal(
        `${name} 意外停止（${signal ?? `退出码 ${code}`}），已全部停止 (${name} ended unexpectedly; everything was stopped).`,
      )
    }
    return refuseStart(name, early, errors)
  })
  const said = (/** @type {string} */ text) =>
    new Promise((/** @type {(value: void) => void} */ resolve) =>
      listeners.push((line) => {
        if (line.includes(text)) resolve()
      }),
    )
  const outcome = await Promise.race([
    untilReady({ said }).then(() => 'ready'),
    died,
    pause(readyWithinMs, 'late', { ref: false }),
  ])
  if (outcome === 'late') refuseStart(name, early, errors)
  ready = true
  return { died }
}

/**
 * @param {string} name
 * @param {string[]} printed
 * @param {string[]} errors
 * @returns {never}
 */
function refuseStart(name, printed, errors) {
  const sentence = sentenceOf(errors)
  if (sentence !== undefined) throw new Refusal(sentence)
  console.error(printed.join('\n'))
  throw new Refusal(whyFailed(`启动 ${name}`, printed, false))
}

/**
 * Waits until an address answers with 200.
 * @param {string} url
 */
export async function untilAnswers(url) {
  for (;;) {
    try {
      const { status } = await fetch(url, { signal: AbortSignal.timeout(5000) })
      if (status === 200) return
    } catch {
      // Not listening yet.
    }
    await pause(100)
  }
}
