import { NextRequest } from 'next/server'
import { describe, expect, it } from 'vitest'
import { config, proxy } from './proxy.ts'

const open = (place: string): Promise<Response> => proxy(new NextRequest(`http://bianji.lan:3000${place}`))

const toNonce = ({ headers }: Response): string =>
  /'nonce-([^']+)'/.exec(headers.get('content-security-policy') ?? '')?.[1] ?? ''

describe('a page of the admin', () => {
  it('loads nothing from elsewhere, is in nobody’s frame, and runs no script without its nonce', async () => {
    const { headers } = await open('/admin')
    const policy = headers.get('content-security-policy') ?? ''
    const rules = new Map(
      policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
    )
    expect(rules.get('script-src')).toMatch(/^'self' 'nonce-[A-Za-z0-9+/]{22}=='$/)
    expect(Object.fromEntries(rules)).toMatchObject({
      'default-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data: blob:",
      'font-src': "'self'",
      'connect-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'self'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    })
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-robots-tag': 'noindex',
    })
    expect(headers.get('permissions-policy')).toContain('camera=()')
  })

  it('has a nonce of its own each time, of which Next is told too', async () => {
    const [one, another] = [await open('/admin'), await open('/admin')]
    expect(toNonce(one)).not.toBe(toNonce(another))
    expect(one.headers.get('x-middleware-request-content-security-policy')).toContain(toNonce(one))
  })

  it('is asked for within bounds: a list of everything leads to a list', async () => {
    const answer = await open('/admin/collections/articles?limit=100000&page=2')
    expect(answer.headers.get('location')).toBe('http://bianji.lan:3000/admin/collections/articles?page=2')
    expect((await open('/admin/collections/articles?limit=50')).headers.get('location')).toBeNull()
  })

  it('is every page there is, and not the API, which has a door of its own', () => {
    const matcher = new RegExp(`^${config.matcher}$`)
    for (const place of ['/admin', '/admin/login', '/', '/anything/else']) expect(place).toMatch(matcher)
    for (const place of ['/api/users/login', '/_next/static/x.js']) expect(place).not.toMatch(matcher)
  })
})
