import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'

/** How many connections a server bears, and for how long it waits, in milliseconds. */
export type Bounds = {
  connections: number
  headersMs: number
  requestMs: number
  /** For a reader who neither sends nor takes anything. */
  silenceMs: number
  checkMs: number
}

const usual: Bounds = {
  connections: 2000,
  headersMs: 10_000,
  requestMs: 15_000,
  silenceMs: 30_000,
  checkMs: 1_000,
}

const isWebSocket = (upgrade = ''): boolean => upgrade.toLowerCase().includes('websocket')

/**
 * A server for strangers, with bounds on what each of them may keep open. Where there are too many connections, the one
 * that has stood longest without a request gives way to the new one, so that whoever holds them open keeps nobody out.
 */
export const toBoundedServer = (handle: RequestListener, bounds: Partial<Bounds> = {}): Server => {
  const { connections, headersMs, requestMs, silenceMs, checkMs } = { ...usual, ...bounds }
  const server = createServer({
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    connectionsCheckingInterval: checkMs,
    // Whoever offers anything else, such as HTTP/2, may be answered in HTTP/1.1.
    shouldUpgradeCallback: ({ headers: { upgrade } }) => isWebSocket(upgrade),
  })
  server.timeout = silenceMs
  server.on('upgrade', (_request, socket) => socket.destroy())

  const standing = new Set<Socket>()
  const busy = new Set<Socket>()
  server.on('connection', (socket) => {
    standing.add(socket)
    socket.once('close', () => standing.delete(socket))
    if (standing.size <= connections) return
    const [longest] = standing
    const leaving = [...standing].find((one) => one !== socket && !busy.has(one)) ?? longest
    if (leaving === undefined) return
    standing.delete(leaving)
    leaving.destroy()
  })
  server.on('request', (request, response) => {
    busy.add(request.socket)
    response.once('close', () => busy.delete(request.socket))
    handle(request, response)
  })
  return server
}
