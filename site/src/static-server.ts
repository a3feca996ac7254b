import path from 'node:path'
import { toBoundedServer } from './bounded-server.ts'
import { loadEnv } from './env.ts'
import { listenOn } from './listen-on.ts'
import { toStaticHandler } from './static-files.ts'

/** The static server of the public folder; says `{"listening":true}` once it answers. */
const serve = async (): Promise<void> => {
  const env = loadEnv()
  const server = toBoundedServer(toStaticHandler(path.join(env.DATA_DIR, 'public')))
  await listenOn(server, env.SITE_PORT)
  process.stdout.write('{"listening":true}\n')
  const stop = (): void => process.exit(0)
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

try {
  await serve()
} catch (error) {
  process.stderr.write(`静态服务器没有启动：${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
