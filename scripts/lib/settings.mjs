import fs from 'node:fs'
import path from 'node:path'
import util from 'node:util'
import { Refusal } from './refusal.mjs'

/**
 * @typedef {Record<string, string | undefined>} Environment
 * @typedef {object} Settings
 * @property {string} dataDir absolute
 * @property {number} cmsPort
 * @property {number} sitePort
 * @property {string} databaseUrl
 * @property {string} siteUrl
 * @property {string} cmsUrl
 */

/**
 * The environment with the repository's `.env` behind it; an empty value counts as none.
 * @param {string} root
 * @param {Environment} env
 * @returns {Environment}
 */
export function loadEnvironment(root, env) {
  const file = path.join(root, '.env')
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  if (!fs.existsSync(file)) return given
  // Missing before Node 20.12.
  if (typeof util.parseEnv !== 'function') {
    throw new Refusal('读取 .env 需要 Node 20.12 或更新的版本 (reading .env needs Node 20.12 or newer).')
  }
  const inFile = Object.entries(util.parseEnv(fs.readFileSync(file, 'utf8'))).filter(
    ([, value]) => value !== '',
  )
  return { ...Object.fromEntries(inFile), ...given }
}

/**
 * The launcher's settings; refuses what cannot be meant.
 * @param {string} root
 * @param {Environment} env
 * @returns {Settings}
 */
export function readSettings(root, env) {
  const dataDir = path.resolve(root, env['DATA_DIR'] ?? '.data')
  const cmsPort = toPort('CMS_PORT', env['CMS_PORT'] ?? '3000')
  const sitePort = toPort('SITE_PORT', env['SITE_PORT'] ?? '4321')
  if (cmsPort === sitePort) {
    throw new Refusal(
      `CMS_PORT 与 SITE_PORT 都是 ${cmsPort}，请改成两个不同的端口 (CMS_PORT and SITE_PORT must differ).`,
    )
  }
  return {
    dataDir,
    cmsPort,
    sitePort,
    databaseUrl: toDatabaseUrl(root, env['DATABASE_URL'] ?? `file:${path.join(dataDir, 'xiezou.db')}`),
    siteUrl: toUrl('SITE_URL', env['SITE_URL'] ?? `http://127.0.0.1:${sitePort}`),
    cmsUrl: toUrl('CMS_URL', env['CMS_URL'] ?? `http://127.0.0.1:${cmsPort}`),
  }
}

/**
 * @param {string} name
 * @param {string} text
 */
function toPort(name, text) {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port
  throw new Refusal(
    `${name} 应为 1 到 65535 之间的整数，现在是“${text}” (${name} must be a whole number from 1 to 65535).`,
  )
}

/**
 * @param {string} name
 * @param {string} text
 */
function toUrl(name, text) {
  if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/(?<!\/)\/+$/, '')
  throw new Refusal(`${name} 应以 http:// 或 https:// 开头，现在是“${text}” (${name} must be a web address).`)
}

/**
 * A relative file would be another one for each room, since each runs in its own folder.
 * @param {string} root
 * @param {string} url
 */
function toDatabaseUrl(root, url) {
  if (url.startsWith('mongodb://') || url.startsWith('mongodb+srv://') || url === 'file::memory:') return url
  if (url.startsWith('file:/')) return url
  if (url.startsWith('file:')) return `file:${path.resolve(root, url.slice('file:'.length))}`
  throw new Refusal(
    `DATABASE_URL 应以 file: 或 mongodb:// 开头，现在是“${url}” (DATABASE_URL must start with file: or mongodb://).`,
  )
}
