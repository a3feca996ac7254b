import fs from 'node:fs'
import path from 'node:path'
import { ensureInstalled } from './install.mjs'
import { rooms, root } from './paths.mjs'
import { createProgress } from './progress.mjs'
import { Refusal } from './refusal.mjs'
import { loadSecrets } from './secrets.mjs'
import { loadEnvironment, readSettings } from './settings.mjs'
import { cmsProgram } from './stack.mjs'
import { runStep } from './step-program.mjs'

/**
 * `pnpm admin reset-password|lock|unlock EMAIL`: what an administrator does to an account, for whoever has the machine;
 * while everything runs or while it rests.
 * @param {import('./command.mjs').Context} context
 * @returns {Promise<number>}
 */
export async function administer({ processes, args }) {
  const outer = loadEnvironment(root, process.env)
  const settings = readSettings(root, outer)
  if (!fs.existsSync(path.join(settings.dataDir, 'secrets.json'))) {
    throw new Refusal(
      `${settings.dataDir} 里没有安装，请用 DATA_DIR 指明 (there is no installation in this DATA_DIR).`,
    )
  }
  await ensureInstalled({ root, rooms }, processes, createProgress(), outer)
  const env = { ...loadSecrets(settings.dataDir), ...outer }
  const said = await runStep(
    processes,
    '管理用户 administer',
    cmsProgram('src/operations/administer.ts', args, settings, env),
  )
  // Payload writes its own words to stdout too.
  const from = said.indexOf('→')
  console.log(said.slice(from + 1).join('\n'))
  return 0
}
