import fs from 'node:fs'

/**
 * Writes a file that only its owner can read, whole or not at all.
 * @param {string} file
 * @param {unknown} value
 */
export function writePrivateJson(file, value) {
  const draft = `${file}.${process.pid}.tmp`
  fs.writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  fs.renameSync(draft, file)
}

/**
 * The texts of a file written by `writePrivateJson`; undefined where there is none, throws where it is broken.
 * @param {string} file
 * @returns {Record<string, string> | undefined}
 */
export function readPrivateJson(file) {
  if (!fs.existsSync(file)) return undefined
  /** @type {unknown} */
  const value = JSON.parse(fs.readFileSync(file, 'utf8'))
  if (typeof value !== 'object' || value === null) throw new Error('not an object')
  fs.chmodSync(file, 0o600)
  return Object.fromEntries(
    Object.entries(value).filter(
      /** @returns {entry is [string, string]} */ (entry) => typeof entry[1] === 'string',
    ),
  )
}
