import { spawn } from 'node:child_process'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { forwardLines } from './forward-lines.mjs'
import { node24, preload } from './paths.mjs'
import { Refusal } from './refusal.mjs'

/**
 * @typedef {import('./settings.mjs').Environment} Environment
 * @typedef {object} Program
 * @property {string} command
 * @property {string[]} args
 * @property {string} cwd
 * @property {Environment} env
 * @property {string[]} [preloads] modules of scripts/ to load first
 * @property {(line: string, stream: 'stdout' | 'stderr') => void} [onLine]
 * @property {number} [timeoutMs]
 *
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, timedOut: boolean }} Ending
 * @typedef {{ pid: number, ended: Promise<Ending>, end: () => Promise<void> }} Running
 * @typedef {ReturnType<typeof createProcesses>} Processes
 */

const graceMs = 5000
const killedMs = 1000

/**
 * Keeps track of the programs that a command starts, each in a process group of its own,
 * so that none of them nor of their children outlives the command.
 */
export function createProcesses() {
  /** @type {Set<number>} */
  const groups = new Set()
  let stopping = false

  return {
    /**
     * Starts a program. `ended` settles when the program and its whole group are gone.
     * @param {Program} program
     * @returns {Running}
     */
    launch(program) {
      // A step that goes on while everything is being stopped must not start anything new.
      if (stopping) return { pid: 0, ended: never(), end: never }
      const child = spawn(program.command, program.args, {
        cwd: program.cwd,
        env: childEnvironment(program),
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      })
      const pid = child.pid
      if (pid === undefined)
        return { pid: 0, ended: refuseToRun(program, child), end: () => Promise.resolve() }
      groups.add(pid)
      const output = [forward(child.stdout, 'stdout', program), forward(child.stderr, 'stderr', program)]
      const ended = untilEnd(child, pid, program, output)
      return { pid, ended, end: () => endGroup(pid, graceMs) }
    },

    /** Ends everything: SIGTERM, and SIGKILL for what is still there after five seconds. */
    async stop() {
      stopping = true
      await Promise.all([...groups].map((pid) => endGroup(pid, graceMs)))
    },

    /** Ends everything this instant. */
    killNow() {
      stopping = true
      for (const pid of groups) signalGroup(pid, 'SIGKILL')
    },
  }

  /**
   * @param {import('node:child_process').ChildProcess} child
   * @param {number} pid
   * @param {Program} program
   * @param {Promise<void>[]} output
   * @returns {Promise<Ending>}
   */
  async function untilEnd(child, pid, program, output) {
    let timedOut = false
    const timer = setTimeout(
      () => {
        timedOut = true
        void endGroup(pid, graceMs)
      },
      program.timeoutMs ?? 2 ** 31 - 1,
    )
    /** @type {Pick<Ending, 'code' | 'signal'>} */
    const ending = await new Promise((resolve) =>
      child.once('exit', (code, signal) => resolve({ code, signal })),
    )
    clearTimeout(timer)
    await endGroup(pid, stopping ? graceMs : 1000)
    groups.delete(pid)
    // Something that left the group could hold the pipes open for ever.
    await Promise.race([Promise.all(output), pause(1000, undefined, { ref: false })])
    // What was stopped on purpose has neither failed nor succeeded.
    return stopping ? never() : { ...ending, timedOut }
  }
}

/** @returns {Promise<never>} */
function never() {
  return new Promise(() => undefined)
}

/**
 * @param {Program} program
 * @returns {Environment}
 */
function childEnvironment({ env, preloads = [] }) {
  const imports = ['end-with-parent.mjs', ...preloads].map((file) => `--import=${preload(file)}`)
  return {
    ...env,
    PATH: [path.dirname(node24), env['PATH']].join(path.delimiter),
    NODE_OPTIONS: [env['NODE_OPTIONS'], ...imports].filter(Boolean).join(' '),
    XIEZOU_END_WITH_PARENT: '1',
  }
}

/**
 * @param {Program} program
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<Ending>}
 */
function refuseToRun({ command }, child) {
  return new Promise((_, reject) => {
    child.once('error', (error) => {
      reject(new Refusal(`无法运行 ${command}（${error.message}） (cannot run this program).`))
    })
  })
}

/**
 * @param {import('node:stream').Readable | null} input
 * @param {'stdout' | 'stderr'} stream
 * @param {Program} program
 * @returns {Promise<void>}
 */
function forward(input, stream, { onLine }) {
  if (input === null) return Promise.resolve()
  return forwardLines(input, (line) => onLine?.(line, stream))
}

/**
 * @param {number} pid
 * @param {number} patienceMs
 */
async function endGroup(pid, patienceMs) {
  signalGroup(pid, 'SIGTERM')
  if (await isGoneWithin(pid, patienceMs)) return
  signalGroup(pid, 'SIGKILL')
  // It takes the system a moment; where nobody reaps orphans, what is left of them stays.
  await isGoneWithin(pid, killedMs)
}

/**
 * @param {number} pid
 * @param {number} patienceMs
 */
async function isGoneWithin(pid, patienceMs) {
  const deadline = Date.now() + patienceMs
  while (signalGroup(pid, 0)) {
    if (Date.now() >= deadline) return false
    await pause(25)
  }
  return true
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether anybody was there to hear it
 */
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal)
    return true
  } catch {
    return false
  }
}
