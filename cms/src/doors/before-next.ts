import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import { largeBody } from './body.ts'
import { peerHeader, toPlainAddress } from './peer-address.ts'
import { Refused } from './refused.ts'

const refusedHeader = 'x-xiezou-refused'
const refusals = {
  400: '网址写错了',
  405: '这个网址不能这样用',
  411: '请求没有说明内容有多长',
  413: '请求的内容太大',
} as const
type Status = keyof typeof refusals

const isReadable = (url: string): boolean => {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}

/** What is wrong with a request that Next would answer with 500, or whose body it would take in whole; null for others. */
const findRefusal = ({ url = '/', method = 'GET', headers }: IncomingMessage): Status | null => {
  if (!isReadable(url)) return 400
  // The API reads its bodies itself, in `answer.ts`.
  if (url === '/api' || url.startsWith('/api/') || method === 'GET' || method === 'HEAD') return null
  if (method !== 'POST' || headers['next-action'] === undefined) return 405
  if (headers['transfer-encoding'] !== undefined) return 411
  return Number(headers['content-length'] ?? 0) > largeBody ? 413 : null
}

/**
 * Looks at each request before Next does: writes on it from which address its connection came, since Next tells nobody
 * and passes on whatever a client claims, and leads to the door of the API, without its body, what Next cannot bear.
 */
export const guardServer = (): void => {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { request: IncomingMessage }
    Reflect.deleteProperty(request.headers, refusedHeader)
    request.headers[peerHeader] = toPlainAddress(request.socket.remoteAddress ?? '')
    const status = findRefusal(request)
    if (status === null) return
    request.headers[refusedHeader] = String(status)
    request.url = '/api/refused'
    request.method = 'GET'
  })
}

/** Throws `Refused` for a request that was turned away before Next saw it. */
export const refuseRefused = (headers: Headers): void => {
  const status = Number(headers.get(refusedHeader) ?? 0)
  if (status in refusals) throw new Refused(status, refusals[status as Status])
}
