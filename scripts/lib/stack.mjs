import path from 'node:path'
import { node24, program, root } from './paths.mjs'
import { runStep } from './step-program.mjs'

/**
 * @typedef {import('./processes.mjs').Processes} Processes
 * @typedef {import('./processes.mjs').Program} Program
 * @typedef {import('./settings.mjs').Environment} Environment
 * @typedef {import('./settings.mjs').Settings} Settings
 * @typedef {{ email: string, password: string | null, seeded: boolean }} Prepared
 */

/**
 * The environment of every program of the rooms.
 * @param {Settings} settings
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {Environment} env
 * @param {number} [rendererPort] none where no renderer runs
 * @returns {Environment}
 */
export function roomEnvironment(settings, secrets, env, rendererPort) {
  const renderer =
    rendererPort === undefined
      ? {}
      : { RENDERER_PORT: String(rendererPort), RENDERER_URL: `http://127.0.0.1:${rendererPort}` }
  return {
    ...secrets,
    ...env,
    ...renderer,
    DATA_DIR: settings.dataDir,
    CMS_PORT: String(settings.cmsPort),
    SITE_PORT: String(settings.sitePort),
    DATABASE_URL: settings.databaseUrl,
    SITE_URL: settings.siteUrl,
    CMS_URL: settings.cmsUrl,
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    PAYLOAD_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  }
}

/**
 * Migrates and seeds the database and makes the first administrator.
 * @param {Processes} processes
 * @param {Environment} env
 * @returns {Promise<Prepared>}
 */
export async function prepareCms(processes, env) {
  const label = '准备数据库 prepare database'
  const stdout = await runStep(processes, label, {
    command: node24,
    args: ['src/operations/prepare.ts'],
    cwd: path.join(root, 'cms'),
    env,
  })
  const prepared = stdout.map(toPrepared).findLast((value) => value !== undefined)
  if (prepared === undefined)
    throw new Error(`cms/src/operations/prepare.ts said nothing:\n${stdout.join('\n')}`)
  return prepared
}

/**
 * @param {string} line
 * @returns {Prepared | undefined}
 */
function toPrepared(line) {
  // Payload writes its own words to stdout too.
  if (!line.startsWith('{"admin"')) return undefined
  /** @type {{ admin: { email: string, password: string | null }, seeded: boolean }} */
  const said = JSON.parse(line)
  return { ...said.admin, seeded: said.seeded }
}

/**
 * The built CMS.
 * @param {Settings} settings
 * @param {Environment} env
 * @returns {Program}
 */
export function cmsServer(settings, env) {
  return {
    command: program('cms', 'next'),
    args: ['start', '-H', '127.0.0.1', '-p', String(settings.cmsPort)],
    cwd: path.join(root, 'cms'),
    env: { ...env, NODE_ENV: 'production' },
    preloads: ['exit-after-sigterm.mjs'],
  }
}

/**
 * A program of the CMS that runs from its source, works on the installation and ends.
 * @param {string} file
 * @param {string[]} args
 * @param {Settings} settings
 * @param {Environment} env
 * @returns {Program}
 */
export function cmsProgram(file, args, { dataDir, databaseUrl }, env) {
  return {
    command: node24,
    args: [file, ...args],
    cwd: path.join(root, 'cms'),
    env: { ...env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl, PAYLOAD_TELEMETRY_DISABLED: '1' },
  }
}

/** What a program of the site gets of the environment: nothing that opens the CMS or its database. */
const siteSettings = ['DATA_DIR', 'DIST', 'SITE_PORT', 'SITE_URL', 'RENDERER_PORT']
/** What Node and the machine go by. */
const ofTheMachine =
  /^(NODE_.*|LC_.*|LANG|LANGUAGE|PATH|HOME|TZ|TMPDIR|TEMP|TMP|SSL_CERT_(FILE|DIR)|SystemRoot|DO_NOT_TRACK|ASTRO_TELEMETRY_DISABLED)$/

/**
 * A program of the site that runs from its source, with the secrets that are named. It asks the CMS on this machine:
 * `CMS_URL` is how editors see it, perhaps through a proxy that is not up yet.
 * @param {string} file
 * @param {Environment} env
 * @param {string[]} secrets
 * @returns {Program}
 */
export function siteProgram(file, env, secrets) {
  const names = [...siteSettings, ...secrets]
  const given = Object.entries(env).filter(([name]) => names.includes(name) || ofTheMachine.test(name))
  const CMS_URL = `http://127.0.0.1:${env['CMS_PORT']}`
  return {
    command: node24,
    args: [file],
    cwd: path.join(root, 'site'),
    env: { ...Object.fromEntries(given), CMS_URL },
  }
}
