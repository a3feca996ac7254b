import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import compression from 'compression'
import sirv from 'sirv'
import { loadEnv } from './env.ts'

const always = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
}

const isLasting = (place: string): boolean => place.startsWith('/_astro/') || place.startsWith('/files/')

/** Serves a public folder that changes while it is served; what is not there is answered with its 404 page. */
export const toStaticHandler = (
  folder: string,
): ((request: IncomingMessage, response: ServerResponse) => void) => {
  // `dev` reads the folder at each request; without it sirv keeps the list and lengths it saw at start.
  const serveFile = sirv(folder, {
    dev: true,
    etag: true,
    dotfiles: false,
    setHeaders: (response, place) => {
      response.setHeader(
        'cache-control',
        isLasting(place) ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  const compress = compression()
  const notFound = async (response: ServerResponse): Promise<void> => {
    const page = await readFile(path.join(folder, '404.html')).catch(() => '404')
    response
      .writeHead(404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
      .end(page)
  }
  return (request, response) => {
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    compress(request as never, response as never, () => {
      serveFile(request, response, () => void notFound(response))
    })
  }
}

/** The static server of the public folder; says `{"listening":true}` once it answers. */
const serve = (): void => {
  const env = loadEnv()
  const server = createServer(toStaticHandler(path.join(env.DATA_DIR, 'public')))
  server.listen(env.SITE_PORT, '127.0.0.1', () => process.stdout.write('{"listening":true}\n'))
  const stop = (): void => {
    server.close()
    server.closeAllConnections()
    process.exit(0)
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

if (import.meta.main) serve()
