import { createServer } from 'node:http'
import path from 'node:path'
import { loadDraw } from '../draw.ts'
import { loadEnv } from '../env.ts'
import { listenOn } from '../listen-on.ts'
import { toSubsetMaker } from '../title-font/make-subset.ts'
import { toEventHandler } from './events.ts'
import { toLine } from './faults.ts'
import { keepInSync } from './keep-in-sync.ts'
import { toPreviewHandler } from './preview.ts'
import { createRenderer } from './renderer.ts'
import { toSource } from './source.ts'
import { toFolder } from './target.ts'

const pollMs = 5_000

const say = (words: object): void => void process.stdout.write(`${JSON.stringify(words)}\n`)

/** The resident renderer: says `{"ready":true,…}` once the public folder holds what is public, and keeps it so. */
const serve = async (): Promise<void> => {
  const env = loadEnv()
  if (env.RENDERER_SECRET === undefined) throw new Error('必须设置环境变量 RENDERER_SECRET，至少 16 个字符')
  const ending = new AbortController()
  const draw = await loadDraw(env.DIST)
  const renderer = await createRenderer({
    source: toSource(env.CMS_URL, ending.signal),
    draw,
    target: toFolder(path.join(env.DATA_DIR, 'public')),
    siteUrl: env.SITE_URL,
    stateFolder: path.join(env.DATA_DIR, 'renderer'),
    makeSubset: toSubsetMaker(),
    ending: ending.signal,
  })
  const server = createServer()
  await listenOn(server, env.RENDERER_PORT)

  let isReady = false
  let told = new Set<string>()
  const tellFaults = (): void => {
    const lines = renderer.faults().map(toLine)
    for (const line of lines) if (!told.has(line)) process.stderr.write(`${line}\n`)
    told = new Set(lines)
  }
  const keeper = keepInSync(
    renderer,
    pollMs,
    (record) => {
      if (!isReady) say({ ready: true, pages: renderer.counts().pages, ms: Math.round(performance.now()) })
      else if (record !== null) say({ published: record.id, paths: record.paths.length })
      isReady = true
      tellFaults()
    },
    (message) => process.stderr.write(`${message}\n`),
  )
  const handle = toEventHandler(env.RENDERER_SECRET, keeper.poke, keeper.status)
  const preview = toPreviewHandler(env.RENDERER_SECRET, draw)
  server.on('request', (request, response) => {
    preview(request, response)
      .then((isAnswered) => (isAnswered ? undefined : handle(request, response)))
      .catch(() => response.destroy())
  })
  const stop = (): void => {
    ending.abort(new Error('渲染器正在停止'))
    server.close()
    server.closeAllConnections()
    void keeper.stop().then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

try {
  await serve()
} catch (error) {
  process.stderr.write(`渲染器没有启动：${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
