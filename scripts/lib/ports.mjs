import net from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Refusal } from './refusal.mjs'

/**
 * Refuses where a port on the loopback address is taken, after waiting as long as `patienceMs`.
 * @param {{ name: string, port: number }[]} ports
 * @param {number} patienceMs
 */
export async function requireFreePorts(ports, patienceMs = 0) {
  const deadline = Date.now() + patienceMs
  for (const { name, port } of ports) {
    let problem = await portProblem(port)
    while (problem === 'EADDRINUSE' && Date.now() < deadline) {
      await pause(100)
      problem = await portProblem(port)
    }
    if (problem === 'EADDRINUSE') {
      throw new Refusal(
        `端口 ${port} 已被占用，请关闭占用它的程序，或用 ${name} 换一个端口 (port ${port} is in use; free it or set ${name}).`,
      )
    }
    if (problem !== undefined) {
      throw new Refusal(
        `无法使用端口 ${port}（${problem}），请用 ${name} 换一个端口 (cannot listen there; set ${name}).`,
      )
    }
  }
}

/**
 * A loopback port that is free at this moment.
 * @returns {Promise<number>}
 */
export async function chooseFreePort() {
  const server = net.createServer()
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => resolve(undefined))
  })
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  return address.port
}

/**
 * Whether nobody listens on a port of the loopback address at this moment, and it may be used.
 * @param {number} port
 */
export async function isFreePort(port) {
  return (await portProblem(port)) === undefined
}

/**
 * @param {number} port
 * @returns {Promise<string | undefined>}
 */
function portProblem(port) {
  return new Promise((resolve) => {
    const server = net.createServer()
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(undefined)))
  })
}
