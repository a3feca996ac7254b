import { randomBytes } from 'node:crypto'
import { type NextRequest, NextResponse } from 'next/server'
import { toBoundedSearch } from './http/admin-search.ts'
import { withAnswerHeaders } from './http/answer-headers.ts'
import { checkAction } from './http/check-action.ts'
import { toOwnOrigins } from './http/origins.ts'
import { toPageHeaders } from './http/page-headers.ts'
import { Refused, toAnswer } from './http/refused.ts'
import { env } from './env.ts'

const isHttps = env.CMS_URL.startsWith('https:')
const own = toOwnOrigins(env.CMS_URL)

const findRefusal = async (request: NextRequest): Promise<Response | null> => {
  if (request.method === 'GET' || request.method === 'HEAD') return null
  try {
    await checkAction(request, own, 'payload-token')
    return null
  } catch (error) {
    if (error instanceof Refused) return withAnswerHeaders(toAnswer(error), isHttps)
    throw error
  }
}

/**
 * Gives every page headers that close it to others, and its scripts a nonce of their own; keeps lists within bounds, and
 * lets no call of a server function through that Next could not read.
 */
export const proxy = async (request: NextRequest): Promise<Response> => {
  const refusal = await findRefusal(request)
  if (refusal !== null) return refusal
  // What other pages are asked for is their own: a number of a release, where to go after the sign-in.
  const isList = request.nextUrl.pathname.startsWith('/admin/collections/')
  const bounded = isList ? toBoundedSearch(request.nextUrl.searchParams) : null
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
