import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from './refusal.mjs'
import { sentenceOf, whyFailed } from './step-program.mjs'

/**
 * @typedef {import('./processes.mjs').Processes} Processes
 * @typedef {import('./processes.mjs').Program} Program
 */

const readyWithinMs = 90_000
const longestPauseMs = 60_000
/** Whoever has run for so long has recovered: its next end is a new one. */
const recoveredMs = 300_000

/**
 * How long to wait before a server is started again: a second, twice as long each time, a minute at most.
 * @param {number} failures how often it has ended since it last ran well, this time included
 */
export function toPauseMs(failures) {
  return Math.min(1000 * 2 ** (failures - 1), longestPauseMs)
}

/**
 * Keeps servers running: one that ends by itself is started again after a pause, and the others go on meanwhile.
 * @param {Served[]} servers
 * @returns {Promise<never>}
 */
export function keepServing(servers) {
  return Promise.race(servers.map(keepOneServing))
}

/**
 * @param {Served} first
 * @returns {Promise<never>}
 */
async function keepOneServing(first) {
  let failures = 0
  let server = first
  for (;;) {
    const since = performance.now()
    let reason = await server.died.catch(toWords)
    failures = performance.now() - since > recoveredMs ? 1 : failures + 1
    for (;;) {
      const pauseMs = toPauseMs(failures)
      console.error(
        `${reason}\n${first.name} 将在 ${pauseMs / 1000} 秒后重新启动 (starts again in ${pauseMs / 1000} s).`,
      )
      await pause(pauseMs)
      try {
        server = await first.again()
        console.error(`${first.name} 已重新启动 (is running again).`)
        break
      } catch (error) {
        reason = toWords(error)
        failures += 1
      }
    }
  }
}

/** @param {unknown} error */
function toWords(error) {
  return error instanceof Refusal ? error.message : String(error instanceof Error ? error.stack : error)
}

/**
 * A server that is ready. `died` rejects when it ends by itself; `again` starts it as it was started.
 * @typedef {{ name: string, died: Promise<never>, again: () => Promise<Served> }} Served
 */

/**
 * Starts a server and waits until it is ready. From then on its words are printed behind its name. One that does not
 * become ready is ended.
 * @param {Processes} processes
 * @param {string} name
 * @param {Program} server
 * @param {(ready: { said: (text: string) => Promise<void> }) => Promise<void>} untilReady
 * @returns {Promise<Served>}
 */
export async function serve(processes, name, server, untilReady) {
  /** @type {string[]} */
  const early = []
  /** @type {string[]} */
  const errors = []
  /** @type {((line: string) => void)[]} */
  const listeners = []
  let ready = false
  const { ended, end } = processes.launch({
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
      throw new Refusal(`${name} 意外停止（${signal ?? `退出码 ${code}`}） (${name} ended unexpectedly).`)
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
  if (outcome === 'late') {
    await end()
    refuseStart(name, early, errors)
  }
  ready = true
  // Whoever has to know listens later, when every server is ready.
  died.catch(() => undefined)
  return { name, died, again: () => serve(processes, name, server, untilReady) }
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
