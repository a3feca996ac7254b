import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { env } from '../env.ts'

const secret = 'a-secret-of-the-tests'

const isSigned = (header: string, body: string): boolean => {
  const [, time = '', signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header) ?? []
  return signature === createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')
}

/** A renderer that draws every signed page model as its JSON, and tells the status that `status` holds. */
export type FakeRenderer = {
  drawn: { path: string; page: Record<string, unknown> }[]
  status: object
  stop(): Promise<void>
}

/** Starts it, and points the CMS of this process to it. */
export const startFakeRenderer = async (): Promise<FakeRenderer> => {
  const fake: FakeRenderer = {
    drawn: [],
    status: { release: Number.MAX_SAFE_INTEGER, error: null },
    stop: async () => {
      Object.assign(env, { RENDERER_URL: undefined, RENDERER_SECRET: undefined })
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      if (request.url === '/status') response.end(JSON.stringify(fake.status))
      else if (request.url === '/bundle/_astro/page.css')
        response.writeHead(200, { 'content-type': 'text/css' }).end('p{}')
      else if (!isSigned(String(request.headers['x-xiezou-signature']), body)) response.writeHead(401).end()
      else if (request.url === '/draw') {
        const drawing = JSON.parse(body) as FakeRenderer['drawn'][number]
        fake.drawn.push(drawing)
        response.end(
          `<!doctype html><html><head><title>x</title><link rel="stylesheet" href="/_astro/page.css"></head>` +
            `<body class="b"><a href="/programs/">p</a><img srcset="/files/a.avif 480w, /files/b.avif 960w">` +
            `${JSON.stringify(drawing.page)}</body></html>`,
        )
      } else response.writeHead(202).end('{}')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  Object.assign(env, { RENDERER_URL: `http://127.0.0.1:${port}`, RENDERER_SECRET: secret })
  return fake
}
