import fs from 'node:fs'
import path from 'node:path'

// DATA_DIR is exchanged by two renames. Whatever is killed in between, one whole installation is left: the new one
// under its waiting name, and then the next command puts it in place; or the old one, still in its own.

/** @param {string} dataDir */
const toWaiting = (dataDir) => `${dataDir}.restored`

/**
 * Puts a restored installation where it belongs if that was cut short, and clears away what a killed restore left.
 * @param {string} dataDir
 */
export function finishRestore(dataDir) {
  const waiting = toWaiting(dataDir)
  if (fs.existsSync(waiting) && !fs.existsSync(dataDir)) fs.renameSync(waiting, dataDir)
  const folder = path.dirname(dataDir)
  const prefix = `${path.basename(dataDir)}.restoring-`
  for (const name of listFolder(folder)) {
    if (name.startsWith(prefix) && !isAlive(parseInt(name.slice(prefix.length), 10)))
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
 * An empty folder beside `dataDir` to restore into.
 * @param {string} dataDir
 * @returns {string}
 */
export function makeRestoring(dataDir) {
  fs.mkdirSync(path.dirname(dataDir), { recursive: true })
  return fs.mkdtempSync(`${dataDir}.restoring-${process.pid}-`)
}

/**
 * Puts what was restored in the place of `dataDir`, and what was there aside; answers with where that is.
 * @param {string} restoring
 * @param {string} dataDir
 * @returns {string | undefined}
 */
export function exchange(restoring, dataDir) {
  const waiting = toWaiting(dataDir)
  // Of a restore that was killed before it had put the old installation aside.
  fs.rmSync(waiting, { recursive: true, force: true })
  fs.renameSync(restoring, waiting)
  const aside = `${dataDir}.before-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}`
  const isTaken = fs.existsSync(dataDir)
  if (isTaken) fs.renameSync(dataDir, aside)
  fs.renameSync(waiting, dataDir)
  if (!isTaken) return undefined
  fs.rmSync(path.join(aside, 'launcher.lock'), { force: true })
  return aside
}
