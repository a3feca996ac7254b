import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { chooseFreePort } from '../../scripts/lib/ports.mjs'

const root = path.resolve(import.meta.dirname, '../..')
const run = promisify(execFile)

/** The seed report as `pnpm build` draws it from a snapshot, served by the static server. */
export type DrawnSite = { url: string; stop(): Promise<void> }

/** Draws and serves it. The site has to be built. */
export const serveDrawnSite = async (): Promise<DrawnSite> => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'xiezou-site-'))
  const port = await chooseFreePort()
  const snapshot = path.join(dataDir, 'snapshot.ndjson')
  const env = { ...process.env, DATA_DIR: dataDir, SITE_PORT: String(port) }
  await run(process.execPath, ['content-seed/src/write-snapshot.ts', snapshot], { cwd: root })
  await run(
    process.execPath,
    ['site/src/renderer/once.ts', '--out', path.join(dataDir, 'public'), '--snapshot', snapshot],
    { cwd: root, env },
  )
  const server = spawn(process.execPath, ['site/src/static-server.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(server.stdout, 'data')
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.kill()
      await once(server, 'exit')
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
