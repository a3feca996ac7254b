import fs from 'node:fs'
import path from 'node:path'
import { Refusal } from './refusal.mjs'

// DATA_DIR is exchanged by two renames. Whatever is killed in between, one whole installation is left: the new one
// under its waiting name, and then the next command puts it in place; or the old one, still in its own.

// A folder is ours by what it holds, whatever it is called: an owner may have any name beside it.

/** @param {string} dataDir */
const toWaiting = (dataDir) => `${dataDir}.restored`

/** @param {string} folder */
const toMark = (folder) => path.join(folder, '.made-by-xiezou-restore')

/**
 * The process that made a folder to restore into; none where no restore has made it.
 * @param {string} folder
 * @returns {number | undefined}
 */
function makerOf(folder) {
  try {
    if (!fs.lstatSync(folder).isDirectory() || !fs.lstatSync(toMark(folder)).isFile()) return undefined
    const pid = Number(fs.readFileSync(toMark(folder), 'utf8'))
    return Number.isSafeInteger(pid) && pid > 0 ? pid : undefined
  } catch {
    return undefined
  }
}

/**
 * Puts a restored installation where it belongs if that was cut short, and clears away what a killed restore left.
 * @param {string} dataDir
 */
export function finishRestore(dataDir) {
  const waiting = toWaiting(dataDir)
  if (makerOf(waiting) !== undefined && !fs.existsSync(dataDir)) fs.renameSync(waiting, dataDir)
  if (makerOf(dataDir) !== undefined) fs.rmSync(toMark(dataDir))
  const folder = path.dirname(dataDir)
  const prefix = `${path.basename(dataDir)}.restoring-`
  for (const name of listFolder(folder)) {
    const maker = name.startsWith(prefix) ? makerOf(path.join(folder, name)) : undefined
    if (maker !== undefined && !isAlive(maker))
      fs.rmSync(path.join(folder, name), { recursive: true, force: true })
  }
}

/**
 * The names in a folder; none where it is missing, no folder, or closed: whoever writes there next says so in words.
 * @param {string} folder
 */
function listFolder(folder) {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/**
 * A folder beside `dataDir` to restore into, with nothing in it but its mark.
 * @param {string} dataDir
 * @returns {string}
 */
export function makeRestoring(dataDir) {
  refuseOthers(toWaiting(dataDir))
  fs.mkdirSync(path.dirname(dataDir), { recursive: true })
  const restoring = fs.mkdtempSync(`${dataDir}.restoring-${process.pid}-`)
  fs.writeFileSync(toMark(restoring), String(process.pid), { mode: 0o600 })
  return restoring
}

/** @param {string} waiting */
function refuseOthers(waiting) {
  if (!fs.existsSync(waiting) || makerOf(waiting) !== undefined) return
  throw new Refusal(`${waiting} 不是恢复时留下的，请先把它移开或改名 (not of a restore; move it away first).`)
}

/**
 * Puts what was restored in the place of `dataDir`, and what was there aside; answers with where that is.
 * @param {string} restoring
 * @param {string} dataDir
 * @returns {string | undefined}
 */
export function exchange(restoring, dataDir) {
  const waiting = toWaiting(dataDir)
  refuseOthers(waiting)
  // Of a restore that was killed before it had put the old installation aside.
  fs.rmSync(waiting, { recursive: true, force: true })
  fs.renameSync(restoring, waiting)
  const aside = toFree(`${dataDir}.before-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`)
  const isTaken = fs.existsSync(dataDir)
  if (isTaken) fs.renameSync(dataDir, aside)
  fs.renameSync(waiting, dataDir)
  fs.rmSync(toMark(dataDir), { force: true })
  if (!isTaken) return undefined
  fs.rmSync(path.join(aside, 'launcher.lock'), { force: true })
  return aside
}

/**
 * A name that nothing has: on an empty folder of somebody's, a rename would put itself in its place.
 * @param {string} name
 * @returns {string}
 */
function toFree(name) {
  let free = name
  for (let count = 2; fs.existsSync(free); count += 1) free = `${name}-${count}`
  return free
}
