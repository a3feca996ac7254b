import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { node24, program, root } from './paths.mjs'

/**
 * @typedef {import('./settings.mjs').Environment} Environment
 * @typedef {(command: string, args: string[]) => Promise<boolean>} Attempt runs a program, whether it succeeded
 */

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** What a machine without a browser is told. */
export const noBrowserSentence =
  '没有可用的 Chromium 或 Chrome，自动安装也没有成功，请安装后再试，或用 CHROME_PATH 指明位置 (no browser was found and none could be installed; install Chromium or set CHROME_PATH).'

/** What a machine without Chinese fonts is told. */
export const noFontsSentence =
  '没有中文字体，请安装 fonts-noto-cjk (no Chinese fonts; install fonts-noto-cjk).'

/**
 * The path of a browser that runs: an installed one, else Playwright's, else Debian's; undefined where none can be had.
 * @param {Environment} env
 * @param {Attempt} attempt
 * @returns {Promise<string | undefined>}
 */
export async function ensureBrowser(env, attempt) {
  const found = installedBrowser(env)
  if (found !== undefined) return found
  await attempt(program('tests', 'playwright'), ['install', 'chromium'])
  const downloaded = playwrightBrowser()
  if (downloaded !== undefined && runs(downloaded)) return downloaded
  if (mayUseApt()) await aptInstall(attempt, ['chromium', 'fonts-noto-cjk'])
  return installedBrowser(env)
}

/**
 * Makes sure that Chinese text can be drawn; whether it can.
 * @param {Attempt} attempt
 */
export async function ensureChineseFonts(attempt) {
  if (hasChineseFonts()) return true
  if (mayUseApt()) await aptInstall(attempt, ['fontconfig', 'fonts-noto-cjk'])
  return hasChineseFonts()
}

/**
 * @param {Environment} env
 * @returns {string | undefined}
 */
function installedBrowser(env) {
  const given = env['CHROME_PATH']
  if (given !== undefined) return runs(given) ? given : undefined
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const candidates = [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...macPlaces,
  ]
  return candidates.find((file) => fs.existsSync(file) && runs(file)) ?? playwrightBrowserThatRuns()
}

/** @returns {string | undefined} */
function playwrightBrowserThatRuns() {
  const file = playwrightBrowser()
  return file !== undefined && runs(file) ? file : undefined
}

/**
 * Where Playwright keeps, or would keep, its own browser.
 * @returns {string | undefined}
 */
function playwrightBrowser() {
  const code = "process.stdout.write(require('@playwright/test').chromium.executablePath())"
  const { stdout, status } = spawnSync(node24, ['-e', code], {
    cwd: path.join(root, 'tests'),
    encoding: 'utf8',
  })
  return status === 0 && stdout !== '' && fs.existsSync(stdout) ? stdout : undefined
}

/**
 * A download without the system's libraries is there and yet does not run.
 * @param {string} file
 */
function runs(file) {
  return spawnSync(file, ['--version'], { timeout: 30_000, stdio: 'ignore' }).status === 0
}

function hasChineseFonts() {
  if (process.platform !== 'linux') return true
  const { stdout, status } = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return status === 0 && stdout.trim() !== ''
}

function mayUseApt() {
  return process.getuid?.() === 0 && fs.existsSync('/etc/debian_version')
}

/**
 * @param {Attempt} attempt
 * @param {string[]} packages
 */
async function aptInstall(attempt, packages) {
  if (!(await attempt('apt-get', ['update']))) return
  await attempt('apt-get', ['install', '-y', '--no-install-recommends', ...packages])
}
