import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

const longestSeconds = 300
const largestBytes = 64 * 1024

/** Whether a body was signed with the secret less than five minutes from now (Unix seconds): `t=<unix seconds>,v1=<hmac of "t.body">`. */
export const isSigned = (header: string, body: string, secret: string, now: number): boolean => {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header)
  if (match === null) return false
  const [, time = '', signature = ''] = match
  if (Math.abs(now - Number(time)) > longestSeconds) return false
  const expected = createHmac('sha256', secret).update(`${time}.${body}`).digest()
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'))
}

/** The body as text; null where it is larger than so many bytes, and then the rest of it is left unread. */
export const readBody = async (request: IncomingMessage, largest: number): Promise<string | null> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > largest) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Answers the CMS's events and questions about the renderer's state. */
export const toEventHandler =
  (secret: string, onEvent: () => void, toStatus: () => object) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const end = (status: number, body: object): void => {
      response
        .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
        .end(JSON.stringify(body))
    }
    if (request.method === 'GET' && request.url === '/status') {
      end(200, toStatus())
      return
    }
    if (request.method !== 'POST' || request.url !== '/events') {
      end(404, { message: '没有这个地址' })
      return
    }
    const body = await readBody(request, largestBytes)
    if (body === null) {
      response.setHeader('connection', 'close')
      end(413, { message: '内容太大' })
      return
    }
    const signature = String(request.headers['x-xiezou-signature'] ?? '')
    if (!isSigned(signature, body, secret, Date.now() / 1000)) {
      end(401, { message: '签名不对，或签得太久了' })
      return
    }
    end(202, { message: '收到' })
    onEvent()
  }
