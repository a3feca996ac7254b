import { spawnSync } from 'node:child_process'
import fs from 'node:fs'

/**
 * @typedef {{ pid: number, started: string }} Holder
 * @typedef {{ heldBy: number } | { release: () => void, recovered: boolean }} Claim
 */

/**
 * Claims a lock file for this process. A lock whose process is gone is taken over (`recovered`).
 * @param {string} file
 * @returns {Claim}
 */
export function claim(file) {
  const me = JSON.stringify({ pid: process.pid, started: startOf(process.pid) })
  const draft = `${file}.${process.pid}`
  let recovered = false
  fs.writeFileSync(draft, me)
  try {
    for (;;) {
      try {
        // A link appears whole or not at all: nobody can read a half-written lock.
        fs.linkSync(draft, file)
        return { release: () => releaseOwn(file), recovered }
      } catch (error) {
        if (!isCode(error, 'EEXIST')) throw error
      }
      const holder = readHolder(file)
      if (holder !== undefined && isAlive(holder)) return { heldBy: holder.pid }
      recovered = takeAway(file, `${draft}.stale`) || recovered
    }
  } finally {
    fs.rmSync(draft, { force: true })
  }
}

/**
 * Released twice, it must not take the lock of whoever came after.
 * @param {string} file
 */
function releaseOwn(file) {
  if (readHolder(file)?.pid === process.pid) fs.rmSync(file, { force: true })
}

/**
 * Whether a lock file was left behind by a process that is gone.
 * @param {string} file
 */
export function isStale(file) {
  if (!fs.existsSync(file)) return false
  const holder = readHolder(file)
  return holder === undefined || !isAlive(holder)
}

/**
 * Moves a stale lock aside, so that of several claimants only one removes it, and looks again at what
 * it moved: between look and move another claimant may have put its own lock there.
 * @param {string} file
 * @param {string} aside
 */
function takeAway(file, aside) {
  try {
    fs.renameSync(file, aside)
  } catch {
    return false
  }
  const holder = readHolder(aside)
  if (holder !== undefined && isAlive(holder)) {
    fs.renameSync(aside, file)
    return false
  }
  fs.rmSync(aside, { force: true })
  return true
}

/**
 * @param {string} file
 * @returns {Holder | undefined}
 */
function readHolder(file) {
  try {
    /** @type {unknown} */
    const value = JSON.parse(fs.readFileSync(file, 'utf8'))
    if (typeof value !== 'object' || value === null) return undefined
    if (!('pid' in value) || typeof value.pid !== 'number') return undefined
    if (!('started' in value) || typeof value.started !== 'string') return undefined
    return { pid: value.pid, started: value.started }
  } catch {
    return undefined
  }
}

/**
 * A number alone is not enough: after a restart of the machine another process may have it.
 * @param {Holder} holder
 */
function isAlive(holder) {
  const started = startOf(holder.pid)
  return started !== '' && started === holder.started
}

/**
 * When a process was started, as opaque text; empty where there is no such process.
 * @param {number} pid
 */
function startOf(pid) {
  if (process.platform !== 'linux') {
    return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
  }
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field may hold spaces and brackets; the start time is the 22nd, the state the third.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? '' : (fields[19] ?? '')
  } catch {
    return ''
  }
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code
}
