/** @typedef {import('./settings.mjs').Environment} Environment */

// A developer's own installation must not colour the tests.
const settingsNames = [
  'DATA_DIR',
  'CMS_PORT',
  'SITE_PORT',
  'DATABASE_URL',
  'SITE_URL',
  'CMS_URL',
  'PAYLOAD_SECRET',
  'ADMIN_EMAIL',
  'ADMIN_PASSWORD',
  'NODE_ENV',
]

/**
 * The environment of the tests: the given one without this installation's settings.
 * @param {Environment} env
 * @returns {Environment}
 */
export function testEnvironment(env) {
  return {
    ...Object.fromEntries(
      Object.entries(env).filter(([name, value]) => !settingsNames.includes(name) && value !== ''),
    ),
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
  }
}

/**
 * What a build asks for and does not put into its result.
 * @param {Environment} env
 * @param {string} scratch a folder for this run alone
 * @returns {Environment}
 */
export function buildEnvironment(env, scratch) {
  return { ...env, DATA_DIR: scratch, PAYLOAD_SECRET: 'used-by-no-server'.repeat(3) }
}
