import path from 'node:path'
import { claimPlace } from './claim-place.mjs'
import { forgetFirstLogin, unseenFirstLogin } from './first-login.mjs'
import { ensureInstalled } from './install.mjs'
import { program, rooms, root } from './paths.mjs'
import { createProgress, toBox } from './progress.mjs'
import { loadSecrets } from './secrets.mjs'
import { loadEnvironment, readSettings } from './settings.mjs'
import { keepServing, serve, untilAnswers } from './serve.mjs'
import { roomEnvironment } from './stack.mjs'
import { prepareAndKeep, welcome } from './start.mjs'

/**
 * `pnpm dev`: the same installation, drawn by the two development servers with hot reload.
 * @param {import('./command.mjs').Context} context
 * @returns {Promise<never>}
 */
export async function dev({ processes, atEnd, endWith }) {
  const progress = createProgress()
  const outer = loadEnvironment(root, process.env)
  const settings = readSettings(root, outer)
  await claimPlace(settings, atEnd)
  await ensureInstalled({ root, rooms }, processes, progress, outer)

  const secrets = loadSecrets(settings.dataDir)
  const env = { ...roomEnvironment(settings, secrets, outer), NODE_ENV: 'development' }
  const prepared = await progress.step('准备数据库 prepare database', () =>
    prepareAndKeep(processes, settings.dataDir, env),
  )
  const cms = await progress.step('启动后台 start CMS', () =>
    serve(
      processes,
      'cms',
      {
        command: program('cms', 'next'),
        args: ['dev', '-H', '127.0.0.1', '-p', String(settings.cmsPort)],
        cwd: path.join(root, 'cms'),
        env,
        preloads: ['exit-after-sigterm.mjs'],
      },
      () => untilAnswers(`http://127.0.0.1:${settings.cmsPort}/api/publication/manifest`),
    ),
  )
  const site = await progress.step('启动网站 start site', () =>
    serve(
      processes,
      'site',
      {
        command: program('site', 'astro'),
        // DATA_DIR has a lock of ours; Astro's own would outlive a SIGKILL.
        args: ['dev', '--ignore-lock', '--host', '127.0.0.1', '--port', String(settings.sitePort)],
        cwd: path.join(root, 'site'),
        env,
      },
      () => untilAnswers(`http://127.0.0.1:${settings.sitePort}/`),
    ),
  )
  console.log(
    `\n${toBox(welcome(settings, prepared, unseenFirstLogin(settings.dataDir), progress.total()))}\n`,
  )
  forgetFirstLogin(settings.dataDir)
  endWith(0)
  return keepServing([cms, site])
}
