import { createProcesses } from './processes.mjs'
import { Refusal } from './refusal.mjs'

/**
 * What a command is given: a home for its programs, and a place to say what must be tidied up at its end.
 * @typedef {object} Context
 * @property {import('./processes.mjs').Processes} processes
 * @property {(tidy: () => void) => void} atEnd run in reverse order
 * @property {string[]} args
 * @property {(code: number) => void} endWith the exit code where Ctrl-C is how the command is meant to end
 */

const parentCheckMs = 500

/**
 * Runs a command to its end: its exit code, a refusal, Ctrl-C, or the end of the process that started it.
 * Whatever the end, all programs it started are gone before it.
 * @param {(context: Context) => Promise<number>} command
 */
export async function runCommand(command) {
  const processes = createProcesses()
  /** @type {(() => void)[]} */
  const tidying = []
  let ending = false
  /** @type {number | undefined} */
  let codeWhenStopped

  /**
   * @param {number} code
   * @param {string} [message]
   */
  const end = async (code, message) => {
    if (ending) return
    ending = true
    if (message !== undefined) console.error(message)
    await processes.stop()
    for (const tidy of tidying.reverse()) tidy()
    process.exit(code)
  }

  /** @param {number} code */
  const interrupt = (code) => {
    // Whoever asks a second time does not want to wait.
    if (ending) processes.killNow()
    void end(codeWhenStopped ?? code)
  }
  process.on('SIGINT', () => interrupt(130))
  process.on('SIGTERM', () => interrupt(143))
  process.on('SIGHUP', () => interrupt(129))
  process.on('disconnect', () => interrupt(143))
  process.on('exit', () => processes.killNow())
  whenParentEnds(() => interrupt(143))
  // The terminal, or npm, may be gone before us: that must not stop the stopping.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

  try {
    const code = await command({
      processes,
      atEnd: (tidy) => tidying.push(tidy),
      args: process.argv.slice(2),
      endWith: (stopped) => {
        codeWhenStopped = stopped
      },
    })
    await end(code)
  } catch (error) {
    await end(
      1,
      error instanceof Refusal ? error.message : String(error instanceof Error ? error.stack : error),
    )
  }
}

/** @param {() => void} react */
function whenParentEnds(react) {
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    react()
  }, parentCheckMs)
  timer.unref()
}
