import fs from 'node:fs'
import path from 'node:path'
import { readPrivateJson, writePrivateJson } from './private-file.mjs'

/** @typedef {{ email: string, password: string }} FirstLogin */

// The password is made minutes before the box can show it: a start that is cut short in between
// must not lose it.

/**
 * Keeps the first login until it has been shown.
 * @param {string} dataDir
 * @param {FirstLogin} login
 */
export function keepFirstLogin(dataDir, login) {
  writePrivateJson(fileIn(dataDir), login)
}

/**
 * The first login that nobody has seen yet.
 * @param {string} dataDir
 * @returns {FirstLogin | undefined}
 */
export function unseenFirstLogin(dataDir) {
  try {
    const kept = readPrivateJson(fileIn(dataDir))
    const { email, password } = kept ?? {}
    return email === undefined || password === undefined ? undefined : { email, password }
  } catch {
    return undefined
  }
}

/**
 * Forgets the first login, because it has been shown.
 * @param {string} dataDir
 */
export function forgetFirstLogin(dataDir) {
  fs.rmSync(fileIn(dataDir), { force: true })
}

/** @param {string} dataDir */
function fileIn(dataDir) {
  return path.join(dataDir, 'first-login.json')
}
