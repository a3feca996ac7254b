import fs from 'node:fs'
import path from 'node:path'
import { fingerprint, isStamped } from './fingerprint.mjs'
import { claim } from './lock.mjs'
import { program, root } from './paths.mjs'
import { Refusal } from './refusal.mjs'

/**
 * @typedef {object} Build
 * @property {string} label
 * @property {'cms' | 'site'} room
 * @property {string[]} inputs
 * @property {string} output
 * @property {{ command: string, args: string[] }} tool
 */

const everyBuild = ['pnpm-lock.yaml', 'package.json', 'tsconfig.base.json', 'shared']

/** @type {Build} */
export const siteBuild = {
  label: '构建网站 build site',
  room: 'site',
  inputs: [...everyBuild, 'site'],
  output: 'site/dist',
  tool: { command: program('site', 'astro'), args: ['build'] },
}

/** @type {Build} */
export const cmsBuild = {
  label: '构建后台 build CMS',
  room: 'cms',
  inputs: [...everyBuild, 'content-seed', 'cms'],
  output: 'cms/.next',
  tool: { command: program('cms', 'next'), args: ['build'] },
}

/**
 * Builds, unless what is there was built from these very inputs.
 * @param {Build} build
 * @param {(program: import('./processes.mjs').Program) => Promise<unknown>} run rejects where the build fails
 * @param {import('./settings.mjs').Environment} env
 */
export async function ensureBuilt(build, run, env) {
  const stamp = path.join(root, build.output, '.xiezou-inputs')
  const print = fingerprint(root, build.inputs)
  if (isStamped(stamp, print)) return
  const lock = claimBuild(build)
  if ('heldBy' in lock) {
    throw new Refusal(
      `另一个进程（${lock.heldBy}）正在做“${build.label}”，请等它完成 (another process is building; wait for it).`,
    )
  }
  // A build that is stopped never comes to its `finally`.
  process.once('exit', lock.release)
  try {
    fs.rmSync(stamp, { force: true })
    await run({
      ...build.tool,
      cwd: path.join(root, build.room),
      env: { ...env, NODE_ENV: 'production' },
    })
    fs.mkdirSync(path.dirname(stamp), { recursive: true })
    fs.writeFileSync(stamp, print)
  } finally {
    process.off('exit', lock.release)
    lock.release()
  }
}

/** @param {Build} build */
function claimBuild({ label, room }) {
  try {
    return claim(path.join(root, 'node_modules', `.xiezou-building-${room}`))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new Refusal(
      `无法写入 ${root}（${code}），不能做“${label}”，请检查这个文件夹的权限 (cannot write there; check its permissions).`,
    )
  }
}

/** @param {Build} build */
export function isBuilt(build) {
  return isStamped(path.join(root, build.output, '.xiezou-inputs'), fingerprint(root, build.inputs))
}
