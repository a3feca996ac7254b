import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

const oldest = 300
const largest = 64 * 1024

/** Whether a body was signed with the secret within the last five minutes: `t=<unix seconds>,v1=<hmac of "t.body">`. */
export const isSigned = (header: string, body: string, secret: string, now = Date.now() / 1000): boolean => {
  const match = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header)
  if (match === null) return false
  const [, time = '', signature = ''] = match
  if (Math.abs(now - Number(time)) > oldest) return false
  const expected = createHmac('sha256', secret).update(`${time}.${body}`).digest()
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'))
}

const readBody = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
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
    const body = await readBody(request)
    if (body === null) end(413, { message: '内容太大' })
    else if (!isSigned(String(request.headers['x-xiezou-signature'] ?? ''), body, secret))
      end(401, { message: '签名不对' })
    else {
      end(202, { message: '收到' })
      onEvent()
    }
  }
