import type { MiddlewareHandler } from 'astro'
import { loadEnv } from '../env.ts'
import { toLoadPublication } from './load-publication.ts'
import { toPageAt } from './to-page-at.ts'

const { CMS_URL, SNAPSHOT } = loadEnv()
const loadPublication = toLoadPublication(
  SNAPSHOT === undefined ? { cmsUrl: CMS_URL } : { snapshot: SNAPSHOT },
)
const file = /^\/files\/(?<hash>[0-9a-f]{64})\.\w+$/

/** Computes the page for the address from what is public now; pictures come from the CMS. */
export const onRequest: MiddlewareHandler = async ({ url, locals, redirect }, next) => {
  const hash = file.exec(url.pathname)?.groups?.['hash']
  if (hash !== undefined) return redirect(`${CMS_URL}/api/publication/files/${hash}`)
  locals.page = toPageAt(await loadPublication(), decodeURI(url.pathname), { siteUrl: url.origin })
  const response = await next()
  return locals.page.kind === 'not-found'
    ? new Response(response.body, { status: 404, headers: response.headers })
    : response
}
