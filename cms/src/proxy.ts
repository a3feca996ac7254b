import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { toBoundedSearch } from './doors/admin-search.ts'
import { toPageHeaders } from './doors/page-headers.ts'
import { env } from './env.ts'

const isHttps = env.CMS_URL.startsWith('https:')

/** Gives every page headers that close it to others, and its scripts a nonce of their own; keeps lists within bounds. */
export const proxy = (request: NextRequest): NextResponse => {
  const bounded = toBoundedSearch(request.nextUrl.searchParams)
  if (bounded !== null && request.method === 'GET') {
    const url = request.nextUrl.clone()
    url.search = bounded.toString()
    return NextResponse.redirect(url)
  }
  const ours = toPageHeaders(randomBytes(16).toString('base64'), isHttps)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', ours['content-security-policy'] ?? '')
  const response = NextResponse.next({ request: { headers } })
  for (const [name, value] of Object.entries(ours)) response.headers.set(name, value)
  return response
}

// The API has a door of its own, and Next would keep 10 MB of each upload for this one.
export const config = { matcher: '/((?!api/|_next/static/).*)' }
