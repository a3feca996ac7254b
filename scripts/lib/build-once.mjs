import path from 'node:path'
import util from 'node:util'
import { ensureBuilt, isBuilt, siteBuild } from './builds.mjs'
import { openFolder } from './data-folder.mjs'
import { ensureInstalled } from './install.mjs'
import { node24, rooms, root } from './paths.mjs'
import { createProgress } from './progress.mjs'
import { Refusal } from './refusal.mjs'
import { loadEnvironment, readSettings } from './settings.mjs'
import { runStep } from './step-program.mjs'

/**
 * `pnpm build [--out folder] [--snapshot file] [--force]`: draws the public site once into a folder.
 * @param {import('./command.mjs').Context} context
 * @returns {Promise<number>}
 */
export async function buildOnce({ processes, args }) {
  const options = readOptions(args)
  const progress = createProgress()
  const outer = loadEnvironment(root, process.env)
  const settings = readSettings(root, outer)
  // npm and pnpm change into the repository; paths are meant from where the command was typed.
  const from = outer['INIT_CWD'] ?? process.cwd()
  const out = path.resolve(from, options.out)
  openFolder(out, '--out')
  await ensureInstalled({ root, rooms }, processes, progress, outer)

  const env = {
    ...outer,
    NODE_ENV: 'production',
    DATA_DIR: settings.dataDir,
    SITE_URL: settings.siteUrl,
    CMS_URL: settings.cmsUrl,
    ASTRO_TELEMETRY_DISABLED: '1',
  }
  if (!isBuilt(siteBuild)) {
    await progress.step(siteBuild.label, () =>
      ensureBuilt(siteBuild, (program) => runStep(processes, siteBuild.label, program), env),
    )
  }
  const label = '绘制网站 draw site'
  const snapshot = options.snapshot === undefined ? [] : ['--snapshot', path.resolve(from, options.snapshot)]
  const said = await progress.step(label, () =>
    runStep(processes, label, {
      command: node24,
      args: ['src/renderer/once.ts', '--out', out, ...snapshot, ...(options.force ? ['--force'] : [])],
      cwd: path.join(root, 'site'),
      env,
    }),
  )
  for (const line of said) progress.say(line)
  progress.say(`→ ${out}`)
  return 0
}

/**
 * @param {string[]} args
 * @returns {{ out: string, snapshot?: string, force: boolean }}
 */
function readOptions(args) {
  try {
    const { values } = util.parseArgs({
      // pnpm hands the separator on.
      args: args.filter((arg) => arg !== '--'),
      options: {
        out: { type: 'string', default: 'dist' },
        snapshot: { type: 'string' },
        force: { type: 'boolean', default: false },
      },
    })
    return values
  } catch (error) {
    throw new Refusal(
      `用法 usage: pnpm build [--out 文件夹 folder] [--snapshot 快照文件 file] [--force] (${error instanceof Error ? error.message : String(error)})`,
    )
  }
}
