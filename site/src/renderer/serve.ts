import { createServer } from 'node:http'
import path from 'node:path'
import { loadDraw } from '../draw.ts'
import { loadEnv } from '../env.ts'
import { toSource } from './corpus.ts'
import { toEventHandler } from './events.ts'
import { keepInSync } from './keep-in-sync.ts'
import { createRenderer } from './renderer.ts'
import { toFolder } from './target.ts'

const pollMs = 5_000

/** The resident renderer: says `{"ready":true,…}` once the public folder holds what is public, and keeps it so. */
const serve = async (): Promise<void> => {
  const from = performance.now()
  const env = loadEnv()
  if (env.RENDERER_SECRET === undefined) throw new Error('必须设置环境变量 RENDERER_SECRET，至少 16 个字符')
  const renderer = await createRenderer({
    source: toSource(env.CMS_URL),
    draw: await loadDraw(env.DIST),
    target: toFolder(path.join(env.DATA_DIR, 'public')),
    siteUrl: env.SITE_URL,
    stateFolder: path.join(env.DATA_DIR, 'renderer'),
  })
  let isReady = false
  const keeper = keepInSync(
    renderer,
    pollMs,
    (record) => {
      if (!isReady)
        say({ ready: true, pages: renderer.counts().pages, ms: Math.round(performance.now() - from) })
      else if (record !== null) say({ published: record.id, paths: record.paths.length })
      isReady = true
    },
    (message) => process.stderr.write(`${message}\n`),
  )
  const handle = toEventHandler(env.RENDERER_SECRET, keeper.poke, keeper.status)
  const server = createServer(
    (request, response) => void handle(request, response).catch(() => response.destroy()),
  )
  server.listen(env.RENDERER_PORT, '127.0.0.1')
  const stop = (): void => {
    server.close()
    server.closeAllConnections()
    void keeper.stop().then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

const say = (words: object): void => void process.stdout.write(`${JSON.stringify(words)}\n`)

try {
  await serve()
} catch (error) {
  process.stderr.write(`渲染器没有启动：${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
