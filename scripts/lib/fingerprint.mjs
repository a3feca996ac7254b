import crypto from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const skippedFolders = new Set(['node_modules', '.next', '.astro', 'dist', 'test-results'])
const skippedFiles = /\.test\.ts$|^next-env\.d\.ts$|\.tsbuildinfo$|^vitest\.config\.ts$/

/**
 * One hash over the names and contents of files and folders; built things and tests are left out.
 * @param {string} root
 * @param {string[]} places relative to the root; one that does not exist counts as empty
 * @param {string} [seed] what else the result depends on
 */
export function fingerprint(root, places, seed = '') {
  const hash = crypto.createHash('sha256').update(seed)
  for (const place of places) {
    for (const file of filesIn(root, place)) {
      const content = fs.readFileSync(path.join(root, file))
      hash.update(`${file}\0${content.length}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

/**
 * Whether this stamp was written for this fingerprint.
 * @param {string} stamp
 * @param {string} print
 */
export function isStamped(stamp, print) {
  try {
    return fs.readFileSync(stamp, 'utf8') === print
  } catch {
    return false
  }
}

/**
 * @param {string} root
 * @param {string} place
 * @returns {string[]}
 */
function filesIn(root, place) {
  const full = path.join(root, place)
  const stat = fs.statSync(full, { throwIfNoEntry: false })
  if (stat === undefined) return []
  if (stat.isFile()) return [place]
  return fs
    .readdirSync(full)
    .sort()
    .filter((name) => !skippedFolders.has(name) && !skippedFiles.test(name))
    .flatMap((name) => filesIn(root, path.join(place, name)))
}
