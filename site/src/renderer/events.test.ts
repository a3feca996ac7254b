import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { listen } from '../testing/listen.ts'
import { isSigned, toEventHandler } from './events.ts'

const secret = 'a secret of the tests'
const event = '{"release":7}'
const toNow = (): number => Math.floor(Date.now() / 1000)

const sign = (body: string, time: number, by = secret): string =>
  `t=${time},v1=${createHmac('sha256', by).update(`${time}.${body}`).digest('hex')}`

/** A real server of events; `post` sends one and tells the status, `events` how many were believed. */
const serve = async () => {
  let events = 0
  const handle = toEventHandler(
    secret,
    () => {
      events += 1
    },
    () => ({ release: 3 }),
  )
  const port = await listen((request, response) => void handle(request, response))
  const url = `http://127.0.0.1:${port}`
  const post = async (body: string, signature: string | null): Promise<number> => {
    const headers = signature === null ? {} : { 'x-xiezou-signature': signature }
    return (await fetch(`${url}/events`, { method: 'POST', body, headers })).status
  }
  return { url, post, events: () => events }
}

test('a signed event is believed', async () => {
  const { post, events } = await serve()
  expect(await post(event, sign(event, toNow()))).toBe(202)
  expect(events()).toBe(1)
})

test.each([
  ['with no signature', () => null],
  ['with an empty signature', () => ''],
  ['signed with another secret', () => sign(event, toNow(), 'another secret of the tests')],
  ['with the signature of other words', () => sign('{"release":8}', toNow())],
  ['signed six minutes ago', () => sign(event, toNow() - 360)],
  ['signed for in six minutes', () => sign(event, toNow() + 360)],
  ['whose time was changed afterwards', () => sign(event, toNow()).replace(/t=\d+/, `t=${toNow() - 1}`)],
  ['with a signature that is cut off', () => sign(event, toNow()).slice(0, -2)],
  ['with something before its signature', () => `v0=1,${sign(event, toNow())}`],
])('an event %s is refused and changes nothing', async (_, toSignature) => {
  const { post, events } = await serve()
  expect(await post(event, toSignature())).toBe(401)
  expect(events()).toBe(0)
})

test('a signature holds for five minutes either way', () => {
  const signature = sign(event, 1_000_000)
  expect(
    [-301, -300, 0, 300, 301].map((late) => isSigned(signature, event, secret, 1_000_000 + late)),
  ).toEqual([false, true, true, true, false])
})

test('an event of 64 KB is read, a larger one is refused even if it is signed', async () => {
  const { post, events } = await serve()
  const most = 'x'.repeat(64 * 1024)
  expect(await post(most, sign(most, toNow()))).toBe(202)
  const more = `${most}x`
  expect(await post(more, sign(more, toNow()))).toBe(413)
  expect(events()).toBe(1)
})

test('whoever asks for the status is told it', async () => {
  const { url } = await serve()
  const answer = await fetch(`${url}/status`)
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  expect(await answer.json()).toEqual({ release: 3 })
})

test.each([
  ['GET', '/events'],
  ['POST', '/status'],
  ['GET', '/'],
])('%s %s is no address of a renderer', async (method, place) => {
  const { url, events } = await serve()
  expect((await fetch(url + place, { method })).status).toBe(404)
  expect(events()).toBe(0)
})
