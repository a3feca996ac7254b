import { createServer, type IncomingMessage, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guardServer } from './before-next.ts'
import { toClientAddress, toProxies } from '../peer-address.ts'

let server: Server
let seen: IncomingMessage[] = []

beforeAll(async () => {
  guardServer()
  server = createServer((incoming, response) => {
    seen.push(incoming)
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(() => server.close())

/** What the program behind sees of a request. */
const see = async (
  method: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<IncomingMessage> => {
  seen = []
  const { port } = server.address() as AddressInfo
  await new Promise<void>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      response.resume().on('end', resolve)
    })
    // A body is announced and never sent.
    sent.on('error', reject)
    if (headers['content-length'] === undefined) sent.end()
    else sent.flushHeaders()
  })
  const [incoming] = seen
  if (incoming === undefined) throw new Error('nothing was seen')
  return incoming
}

const refusalOf = async (
  method: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<unknown> =>
  (await see(method, path, { ...headers, 'x-xiezou-refused': '418' })).headers['x-xiezou-refused']

describe('a request, before Next sees it', () => {
  it('says from where its connection came, whatever the client says', async () => {
    const { headers } = await see('GET', '/', {
      'x-xiezou-peer': '203.0.113.9',
      'x-forwarded-for': '203.0.113.8',
    })
    expect(headers['x-xiezou-peer']).toBe('127.0.0.1')
  })

  it.each([
    ['GET', '/admin', {}, undefined],
    ['POST', '/api/users/login', { 'content-length': '100000000' }, undefined],
    ['POST', '/admin', { 'next-action': 'x', 'content-length': '1000' }, undefined],
    ['GET', '/admin/%ff', {}, '400'],
    ['GET', '/api/%E0%A4%A', {}, '400'],
    ['POST', '/admin/login', { 'content-length': '10' }, '405'],
    ['PUT', '/admin', {}, '405'],
    ['PUT', '/api/users/me', {}, '405'],
    ['TRACE', '/api/users/me', {}, '405'],
    ['TRACE', '/admin', {}, '405'],
    ['PROPFIND', '/api/users', {}, '405'],
    ['PATCH', '/api/users', { 'content-length': '10' }, undefined],
    ['OPTIONS', '/api/users', {}, undefined],
    ['POST', '/api/../admin', { 'content-length': '100000000' }, '400'],
    ['POST', '/api/%2e%2E/admin', { 'next-action': 'x' }, '400'],
    ['POST', '/api/x/..%2f..%2fadmin', {}, '400'],
    ['POST', '/api\\..\\admin', {}, '400'],
    ['GET', '/admin/./collections', {}, '400'],
    ['GET', 'http://127.0.0.1/api/users/me', {}, '400'],
    ['POST', '/%61pi/users/login', { 'content-length': '10' }, '405'],
    ['POST', '/API/users/login', { 'content-length': '10' }, '405'],
    ['GET', '/admin/collections/articles?where[a.b][like]=../x', {}, undefined],
    ['POST', '/admin', { 'next-action': 'x', 'content-length': '100000000' }, '413'],
    ['POST', '/admin', { 'next-action': 'x', 'transfer-encoding': 'chunked' }, '411'],
  ])('%s %s %o: %s', async (method, path, headers, refusal) => {
    expect(await refusalOf(method, path, headers)).toBe(refusal)
  })
})

describe('an upgrade', () => {
  it('is closed at once, and nothing of it stays', async () => {
    const taken: string[] = []
    // As Next does with what it finds no page for.
    const next = createServer().on('upgrade', ({ url = '' }) => taken.push(url))
    await new Promise<void>((resolve) => next.listen(0, '127.0.0.1', resolve))
    const { port } = next.address() as AddressInfo
    const upgrade = (path: string, protocol: string): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const headers = { connection: 'Upgrade', upgrade: protocol, 'sec-websocket-version': '13' }
        const sent = request({ host: '127.0.0.1', port, path, headers, agent: false })
        sent.on('error', resolve).on('upgrade', reject).on('response', reject).end()
      })
    const places = ['/', '/nothing', '/api/users/me', '/admin', '/_next/hmr', '/_next/webpack-hmr']
    const all = Array.from({ length: 100 }, (_, index) =>
      upgrade(places[index % places.length] ?? '/', index % 2 === 0 ? 'websocket' : 'h2c'),
    )
    for (const end of await Promise.all(all)) expect((end as { code?: string }).code).toBe('ECONNRESET')
    expect(taken).toEqual([])
    await expect.poll(() => promisify(next.getConnections.bind(next))(), { timeout: 50_000 }).toBe(0)
    next.close()
  })
})

describe('the address of whoever asks', () => {
  const from = (peer: string, forwarded?: string) =>
    new Headers({
      'x-xiezou-peer': peer,
      ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }),
    })

  it.each([
    ['of the connection, no proxy being trusted', '', from('203.0.113.1', '198.51.100.1'), '203.0.113.1'],
    ['what the trusted proxy says', '127.0.0.1', from('127.0.0.1', '198.51.100.1'), '198.51.100.1'],
    [
      'the last, not what the client put before it',
      '127.0.0.1',
      from('127.0.0.1', '1.2.3.4, 198.51.100.1'),
      '198.51.100.1',
    ],
    [
      'the one before a chain of trusted proxies',
      '127.0.0.1, 10.0.0.0/8',
      from('127.0.0.1', '9.9.9.9, 198.51.100.1, 10.1.2.3'),
      '198.51.100.1',
    ],
    [
      'of the connection, where it is not the proxy',
      '127.0.0.1',
      from('203.0.113.1', '198.51.100.1'),
      '203.0.113.1',
    ],
    ['of the proxy, where it says nonsense', '127.0.0.1', from('127.0.0.1', 'unknown'), '127.0.0.1'],
    ['the network of an IPv6 address', '::1', from('::1', '2001:db8::7'), '2001:db8:0:0::/64'],
  ])('is %s', (_, trusted, headers, address) => {
    expect(toClientAddress(headers, toProxies(trusted))).toBe(address)
  })
})
