import { cmsBuild, ensureBuilt, isBuilt, siteBuild } from './builds.mjs'
import { claimPlace } from './claim-place.mjs'
import { forgetFirstLogin, keepFirstLogin, unseenFirstLogin } from './first-login.mjs'
import { ensureInstalled } from './install.mjs'
import { rooms, root } from './paths.mjs'
import { chooseFreePort } from './ports.mjs'
import { createProgress, toBox } from './progress.mjs'
import { loadSecrets } from './secrets.mjs'
import { loadEnvironment, readSettings } from './settings.mjs'
import { keepServing, serve, untilAnswers } from './serve.mjs'
import { cmsServer, prepareCms, roomEnvironment, siteProgram } from './stack.mjs'
import { runStep } from './step-program.mjs'

/**
 * `npm start`: installs, prepares, builds and serves everything, until Ctrl-C.
 * @param {import('./command.mjs').Context} context
 * @returns {Promise<never>}
 */
export async function start({ processes, atEnd, endWith }) {
  const progress = createProgress()
  const outer = loadEnvironment(root, process.env)
  const settings = readSettings(root, outer)
  await claimPlace(settings, atEnd)
  await ensureInstalled({ root, rooms }, processes, progress, outer)

  const secrets = loadSecrets(settings.dataDir)
  const env = {
    ...roomEnvironment(settings, secrets, outer, await chooseFreePort()),
    NODE_ENV: 'production',
  }
  const build = (/** @type {import('./builds.mjs').Build} */ what) =>
    isBuilt(what)
      ? Promise.resolve()
      : progress.step(what.label, () =>
          ensureBuilt(what, (program) => runStep(processes, what.label, program), env),
        )

  const [prepared] = await Promise.all([
    progress.step('准备数据库 prepare database', () => prepareAndKeep(processes, settings.dataDir, env)),
    build(siteBuild),
  ])
  await build(cmsBuild)

  const cms = await progress.step('启动后台 start CMS', () =>
    serve(processes, 'cms', cmsServer(settings, env), () =>
      untilAnswers(`http://127.0.0.1:${settings.cmsPort}/api/publication/manifest`),
    ),
  )
  const [renderer, files] = await progress.step('绘制网站 draw site', () =>
    Promise.race([
      cms.died,
      Promise.all([
        serve(
          processes,
          'renderer',
          siteProgram('src/renderer/serve.ts', env, ['RENDERER_SECRET']),
          ({ said }) => said('"ready":true'),
        ),
        serve(processes, 'site', siteProgram('src/static-server.ts', env, []), ({ said }) =>
          said('"listening":true'),
        ),
      ]),
    ]),
  )

  console.log(
    `\n${toBox(welcome(settings, prepared, unseenFirstLogin(settings.dataDir), progress.total()))}\n`,
  )
  forgetFirstLogin(settings.dataDir)
  endWith(0)
  return keepServing([cms, renderer, files])
}

/**
 * @param {import('./processes.mjs').Processes} processes
 * @param {string} dataDir
 * @param {import('./settings.mjs').Environment} env
 */
export async function prepareAndKeep(processes, dataDir, env) {
  const prepared = await prepareCms(processes, env)
  const { email, password } = prepared
  if (password !== null) keepFirstLogin(dataDir, { email, password })
  return prepared
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('./stack.mjs').Prepared} prepared
 * @param {import('./first-login.mjs').FirstLogin | undefined} firstLogin
 * @param {string} total
 */
export function welcome(settings, prepared, firstLogin, total) {
  return [
    `协奏 Xiezou · ${total.trim()}`,
    `公众网站 public site   http://127.0.0.1:${settings.sitePort}/`,
    `编辑后台 admin         http://127.0.0.1:${settings.cmsPort}/admin`,
    firstLogin === undefined
      ? `登录 login             ${prepared.email}`
      : `首次登录 first login   ${firstLogin.email}   ${firstLogin.password}`,
    ...(firstLogin === undefined
      ? []
      : ['                       密码只显示这一次，请记下 (shown only once)']),
    'Ctrl-C 停止 stops everything',
  ]
}
