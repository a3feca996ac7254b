import type { MiddlewareHandler } from 'astro'
import { loadPublication } from './load-publication.ts'
import { toPageAt } from './to-page-at.ts'

const source = { snapshot: '/tmp/pages/seed.ndjson' }

/** Computes the page for the address from what is public now. */
export const onRequest: MiddlewareHandler = async ({ url, locals }, next) => {
  locals.page = toPageAt(await loadPublication(source), decodeURI(url.pathname), { siteUrl: url.origin })
  const response = await next()
  return locals.page.kind === 'not-found' ? new Response(response.body, { ...response, status: 404 }) : response
}
