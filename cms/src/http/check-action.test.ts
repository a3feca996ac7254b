import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { proxy } from '../proxy.ts'
import { largestCall } from './limits.ts'

const action = '40ecc6cda2d5228ab3ad4859f28b8a8b37c848979b'
const call = (name: unknown, args: unknown = {}): string => JSON.stringify([{ name, args }])

const ask = async (body: BodyInit, headers: Record<string, string | null> = {}): Promise<Response> => {
  const all = {
    origin: 'http://127.0.0.1:3000',
    cookie: 'a=b; payload-token=x',
    'next-action': action,
    'content-type': body instanceof FormData ? null : 'text/plain;charset=UTF-8',
    ...headers,
  }
  const said = Object.entries(all).filter((one): one is [string, string] => one[1] !== null)
  return proxy(new NextRequest('http://127.0.0.1:3000/admin', { method: 'POST', headers: said, body }))
}

const toForm = (parts: Record<string, string | Blob>): FormData => {
  const form = new FormData()
  for (const [name, part] of Object.entries(parts)) form.append(name, part)
  return form
}

/** Next is asked to go on. */
const isLetThrough = (answer: Response): boolean => answer.headers.get('x-middleware-next') === '1'

describe('a call of a server function', () => {
  it.each<[string, BodyInit]>([
    ['as text', call('form-state', { collectionSlug: 'articles', id: '1' })],
    [
      'with what JSON has no word for',
      call('table-state', { a: '$undefined', b: '$D2026-11-26T00:00:00Z', c: '$$5' }),
    ],
    ['with what stays in the page', call('render-document', { a: '$T' })],
    ['with what stands in it twice', call('form-state', { data: { x: {} }, again: '$0:0:args:data' })],
    ['as a form', toForm({ 0: call('form-state', { data: '$Q1' }), 1: '[["a",{"b":1}]]' })],
    ['as a form with a file', toForm({ 0: call('form-state', { file: '$B1' }), 1: new Blob(['x']) })],
  ])('of a page of ours goes on %s', async (_, body) => {
    expect(isLetThrough(await ask(body))).toBe(true)
  })

  it.each<[number, string, BodyInit, Record<string, string | null>]>([
    [403, 'from a foreign page', call('form-state'), { origin: 'https://evil.example' }],
    [403, 'that does not say from where', call('form-state'), { origin: null }],
    [403, 'from nowhere', call('form-state'), { origin: 'null' }],
    [401, 'of a stranger', call('form-state'), { cookie: null }],
    [401, 'of a stranger with a cookie of no value', call('form-state'), { cookie: 'payload-token=; a=b' }],
    [400, 'by no name of an action', call('form-state'), { 'next-action': 'x' }],
    [415, 'in another format', call('form-state'), { 'content-type': 'application/json' }],
    [415, 'in no format', call('form-state'), { 'content-type': '' }],
    [400, 'that is empty', '', {}],
    [400, 'that is no JSON', '[{"name":"form-state"', {}],
    [400, 'that is null', 'null', {}],
    [400, 'that is a list of null', '[null]', {}],
    [400, 'that is no list', '{"name":"form-state","args":{}}', {}],
    [400, 'with more than one', '[{"name":"form-state","args":{}},1]', {}],
    [400, 'without arguments', '[{"name":"form-state"}]', {}],
    [400, 'for what every object has', call('constructor'), {}],
    [400, 'for what every object is', call('__proto__'), {}],
    [400, 'for what is not used here', call('copy-data-from-locale'), {}],
    [400, 'for what there is not', call('nope'), {}],
    [400, 'for no name', call(5), {}],
    [400, 'for a name that refers to something', call('$1'), {}],
    [400, 'with a key that does harm', '[{"name":"form-state","args":{"__proto__":{"a":1}}}]', {}],
    [400, 'that refers to what is not there', call('form-state', { a: '$1' }), {}],
    [400, 'that refers to what every object has', call('form-state', { a: '$0:0:constructor' }), {}],
    [400, 'that refers to a function of the server', call('form-state', { a: '$h1' }), {}],
    [400, 'that refers to itself in no way we know', call('form-state', { a: '$@0' }), {}],
    [
      400,
      'that is nested without end',
      `[{"name":"form-state","args":{"a":${'['.repeat(500)}${']'.repeat(500)}}}]`,
      {},
    ],
    [400, 'of bytes that are no text', new Uint8Array([0x5b, 0xff, 0x5d]), {}],
    [400, 'as a form that is none', 'x', { 'content-type': 'multipart/form-data; boundary=y' }],
    [400, 'as a form without its root', toForm({ 1: '{}' }), {}],
    [400, 'as a form with a part that is no JSON', toForm({ 0: call('form-state'), 1: '{' }), {}],
    [400, 'as a form with a part of another name', toForm({ 0: call('form-state'), _x: '1' }), {}],
    [413, 'that is too large', 'x'.repeat(largestCall + 1), {}],
  ])('is refused with %i %s', async (status, _, body, headers) => {
    const answer = await ask(body, headers)
    expect([answer.status, isLetThrough(answer)]).toEqual([status, false])
    const { errors } = (await answer.json()) as { errors: { message: string }[] }
    expect(errors[0]?.message).toMatch(/\p{Script=Han}/u)
  })
})
