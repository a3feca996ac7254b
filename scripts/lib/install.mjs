import fs from 'node:fs'
import path from 'node:path'
import { firstInstallBytes, laterBytes, openFolder, requireDiskSpace } from './data-folder.mjs'
import { fingerprint, isStamped } from './fingerprint.mjs'
import { claim, isStale } from './lock.mjs'
import { pnpm } from './paths.mjs'
import { Refusal } from './refusal.mjs'
import { runStep } from './step-program.mjs'

const label = '安装依赖 install'

/**
 * @typedef {object} Workspace
 * @property {string} root
 * @property {string[]} rooms
 */

/**
 * Installs the workspace's dependencies, unless a completed install of this very lockfile is there.
 * An install that was cut short is thrown away and done again.
 * @param {Workspace} workspace
 * @param {import('./processes.mjs').Processes} processes
 * @param {import('./progress.mjs').Progress} progress
 * @param {import('./settings.mjs').Environment} env
 */
export async function ensureInstalled(workspace, processes, progress, env) {
  const { root } = workspace
  const state = installState(workspace)
  if (state === 'complete') return
  const first = !fs.existsSync(path.join(root, 'node_modules'))
  requireDiskSpace(root, first ? firstInstallBytes : laterBytes)
  await progress.step(label, async () => {
    if (state === 'broken') {
      progress.say('  上次的安装没有完成，重新安装 (an earlier install was cut short; doing it again)')
      removeModules(workspace)
    }
    const release = claimInstall(root)
    fs.rmSync(stampIn(root), { force: true })
    try {
      await runStep(processes, label, {
        command: 'npx',
        args: ['--yes', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only'],
        cwd: root,
        // Without CI pnpm asks questions; with NODE_ENV=production it leaves the tools out.
        env: { ...env, CI: 'true', NODE_ENV: undefined },
      })
    } catch (error) {
      if (first) removeModules(workspace)
      release()
      throw error
    }
    fs.writeFileSync(stampIn(root), installPrint(workspace))
    release()
  })
}

/**
 * What an earlier install left: nothing of use (`absent`), a half (`broken`), or all of it.
 * @param {Workspace} workspace
 * @returns {'absent' | 'broken' | 'complete'}
 */
function installState(workspace) {
  const { root } = workspace
  if (isStale(markerIn(root))) return 'broken'
  if (!isStamped(stampIn(root), installPrint(workspace))) return 'absent'
  return isWhole(workspace) ? 'complete' : 'broken'
}

/**
 * Whether everything that the rooms ask for can be reached; a stamp does not know what was deleted later.
 * @param {Workspace} workspace
 */
function isWhole({ root, rooms }) {
  return ['.', ...rooms].every((room) =>
    dependenciesOf(path.join(root, room, 'package.json')).every((name) =>
      fs.existsSync(path.join(root, room, 'node_modules', name)),
    ),
  )
}

/**
 * @param {string} file
 * @returns {string[]}
 */
function dependenciesOf(file) {
  /** @type {Partial<Record<'dependencies' | 'devDependencies', Record<string, string>>>} */
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'))
  return Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })
}

/** @param {Workspace} workspace */
function installPrint({ root, rooms }) {
  const files = [
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...['.', ...rooms].map((room) => path.join(room, 'package.json')),
  ]
  return fingerprint(root, files, `${pnpm} ${process.platform} ${process.arch}`)
}

/**
 * The marker is there from before the first file until after the last: left behind, it tells of a half.
 * @param {string} root
 */
function claimInstall(root) {
  openFolder(path.join(root, 'node_modules'), '仓库的位置')
  const marker = claim(markerIn(root))
  if ('release' in marker) return marker.release
  throw new Refusal(
    `另一个进程（${marker.heldBy}）正在安装依赖，请等它完成 (another process is installing; wait for it).`,
  )
}

/** @param {Workspace} workspace */
function removeModules({ root, rooms }) {
  for (const room of ['.', ...rooms]) {
    fs.rmSync(path.join(root, room, 'node_modules'), { recursive: true, force: true })
  }
}

/** @param {string} root */
function stampIn(root) {
  return path.join(root, 'node_modules/.xiezou-install')
}

/** @param {string} root */
function markerIn(root) {
  return path.join(root, 'node_modules/.xiezou-installing')
}
