import { once } from 'node:events'
import { Agent, request, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test, vi } from 'vitest'
import { type Bounds, toBoundedServer } from './bounded-server.ts'

/** A bounded server that answers 好, its port, and how many connections it has. */
const serve = async (bounds: Partial<Bounds> = {}, body = '好') => {
  const server: Server = toBoundedServer((_request, response) => void response.end(body), {
    checkMs: 10,
    ...bounds,
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const count = () =>
    new Promise<number>((resolve) => server.getConnections((_error, found) => resolve(found)))
  return { port, count }
}

/** A connection that has sent these words; what comes back is read by nobody until somebody asks. */
const send = async (port: number, words: string): Promise<Socket> => {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  onTestFinished(() => void socket.destroy())
  await once(socket, 'connect')
  if (words !== '') socket.write(words)
  return socket
}

const ask = async (port: number): Promise<string> => {
  const asked = request({ host: '127.0.0.1', port, agent: new Agent() }).end()
  const [response] = (await once(asked, 'response')) as [Parameters<typeof text>[0]]
  return text(response)
}

test.each([
  ['says nothing at all', ''],
  ['stops in the middle of its first line', 'GET / HTT'],
  ['never ends its headers', 'GET / HTTP/1.1\r\nhost: x\r\nx-a: 1\r\n'],
  ['never ends the body that it announces', 'GET / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\na'],
])('a connection that %s is ended', async (_, words) => {
  const { port } = await serve({ headersMs: 50, requestMs: 100, silenceMs: 60_000 })
  const socket = await send(port, words)
  socket.resume()
  await once(socket, 'close')
  expect(socket.destroyed).toBe(true)
})

test('whoever asks for much and reads nothing of it is left', async () => {
  const { port, count } = await serve({ silenceMs: 100 }, '协奏'.repeat(8_000_000))
  const socket = await send(port, 'GET / HTTP/1.1\r\nhost: x\r\n\r\n')
  socket.pause()
  await vi.waitFor(async () => {
    expect(await count()).toBe(0)
  }, 10_000)
})

test('headers without end are refused before they fill the memory', async () => {
  const { port } = await serve()
  const socket = await send(port, `GET / HTTP/1.1\r\nhost: x\r\nx-a: ${'a'.repeat(20_000)}`)
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 431 /)
})

test.each(['websocket', 'WebSocket', 'h2c, websocket'])('an upgrade to %s is closed at once', async (to) => {
  const { port, count } = await serve()
  const asked = `GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: ${to}\r\n\r\n`
  const sockets = await Promise.all(Array.from({ length: 20 }, () => send(port, asked)))
  expect(await Promise.all(sockets.map((socket) => text(socket)))).toEqual(Array(20).fill(''))
  await vi.waitFor(
    async () => {
      expect(await count()).toBe(0)
    },
    { timeout: 50_000 },
  )
})

test('whoever offers HTTP/2 is answered in HTTP/1.1', async () => {
  const { port } = await serve()
  const asked = 'GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade, close\r\nupgrade: h2c\r\n\r\n'
  expect(await text(await send(port, asked))).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
})

test('a tunnel is not dug', async () => {
  const { port } = await serve()
  expect(await text(await send(port, 'CONNECT example.org:443 HTTP/1.1\r\nhost: example.org\r\n\r\n'))).toBe(
    '',
  )
})

test('a crowd that holds connections open keeps nobody out, and the oldest of it gives way', async () => {
  const { port } = await serve({ connections: 20 })
  const ended: number[] = []
  for (let one = 0; one < 60; one += 1) {
    const socket = await send(port, one % 2 === 0 ? '' : 'GET / HTT')
    socket.resume().once('close', () => ended.push(one))
  }
  expect(await ask(port)).toBe('好')
  await vi.waitFor(
    () => {
      expect(ended.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 41 }, (_, one) => one))
    },
    { timeout: 50_000 },
  )
})

test('a download that is under way is not what gives way', async () => {
  const { port } = await serve({ connections: 3 }, '协奏'.repeat(4_000_000))
  const download = await send(port, 'GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n')
  await once(download, 'readable')
  for (let one = 0; one < 10; one += 1) await send(port, '')
  expect(await text(download)).toContain('协奏'.repeat(4_000_000))
})
