import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'
import type { Server, Socket } from 'node:net'
import { env } from '../env.ts'
import { largestCall } from './limits.ts'
import { peerHeader, toPlainAddress } from '../peer-address.ts'
import { Refused } from './refused.ts'

const refusedHeader = 'x-xiezou-refused'
const refusals = {
  400: '网址写错了',
  405: '这个网址不能这样用',
  411: '请求没有说明内容有多长',
  413: '请求的内容太大',
} as const
type Status = keyof typeof refusals

const methods = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PATCH', 'DELETE']

/** Whether what is decided by the raw address is decided of the page or route that Next finds by it. */
const isPlain = (url: string): boolean => {
  try {
    const path = decodeURIComponent(url.split('?', 1)[0] ?? '')
    return path.startsWith('/') && !path.split(/[/\\]/).some((step) => step === '.' || step === '..')
  } catch {
    return false
  }
}

/** What is wrong with a request that Next would answer with 500, or whose body it would take in whole; null for others. */
const findRefusal = ({ url = '/', method = 'GET', headers }: IncomingMessage): Status | null => {
  // Next builds a request of it, and fails at a TRACE.
  if (!methods.includes(method)) return 405
  if (!isPlain(url)) return 400
  // The API reads its bodies itself, in `answer.ts`.
  if (url === '/api' || url.startsWith('/api/') || method === 'GET' || method === 'HEAD') return null
  if (method !== 'POST' || headers['next-action'] === undefined) return 405
  if (headers['transfer-encoding'] !== undefined) return 411
  return Number(headers['content-length'] ?? 0) > largestCall ? 413 : null
}

/** Where the pages of a development server hear of changes. */
const isOfDevelopment = ({ url }: IncomingMessage): boolean =>
  env.NODE_ENV === 'development' && url?.startsWith('/_next/') === true

const closeUpgrade = (request: IncomingMessage, socket: Socket): void => {
  if (!isOfDevelopment(request)) socket.destroy()
}

/** Nothing here is upgraded to, and Next would keep such a connection open for good. */
const closeUpgrades = (server: Server): void => {
  const others = server.listeners('upgrade')
  if (others.length === 0 || others.includes(closeUpgrade)) return
  server.removeAllListeners('upgrade').on('upgrade', closeUpgrade)
  for (const other of others)
    server.on('upgrade', (request: IncomingMessage, ...rest: unknown[]) => {
      if (isOfDevelopment(request)) Reflect.apply(other, server, [request, ...rest])
    })
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
  // An upgrade is no request to Node, and the server is met with its first connection.
  subscribe('net.server.socket', (message) => {
    const { server } = (message as { socket: Socket & { server?: Server } }).socket
    if (server !== undefined) closeUpgrades(server)
  })
}

/** Throws `Refused` for a request that was turned away before Next saw it. */
export const refuseRefused = (headers: Headers): void => {
  const status = Number(headers.get(refusedHeader) ?? 0)
  if (status in refusals) throw new Refused(status, refusals[status as Status])
}
