import { once } from 'node:events'
import type { Server } from 'node:http'

/** Resolves once the server listens on a port of this machine. Throws a sentence where it cannot. */
export const listenOn = async (server: Server, port: number): Promise<void> => {
  server.listen(port, '127.0.0.1')
  try {
    await once(server, 'listening')
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    throw isTaken ? new Error(`端口 ${port} 已被占用`, { cause: error }) : error
  }
}
