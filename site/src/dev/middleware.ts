import type { MiddlewareHandler } from 'astro'
import { loadEnv } from '../env.ts'
import { maintained } from '../maintained/index.ts'
import { toLoadPublication } from './load-publication.ts'
import { specimenPath } from './specimen-path.ts'
import { toPageAt } from './to-page-at.ts'
import { specimen } from './to-specimen.ts'

const { CMS_URL, SNAPSHOT } = loadEnv()
const loadPublication = toLoadPublication(
  SNAPSHOT === undefined ? { cmsUrl: CMS_URL } : { snapshot: SNAPSHOT },
)
const file = /^\/files\/(?<hash>[0-9a-f]{64})\.\w+$/

/** Computes the page for the address from what is public now, or from the examples; pictures come from the CMS. */
export const onRequest: MiddlewareHandler = async ({ url, locals, redirect }, next) => {
  const hash = file.exec(url.pathname)?.groups?.['hash']
  if (hash !== undefined) return redirect(`${CMS_URL}/api/publication/files/${hash}`)
  const path = decodeURI(url.pathname)
  if (path === specimenPath) return next()
  const context = { siteUrl: url.origin, maintained }
  locals.page = path.startsWith(specimenPath)
    ? toPageAt(specimen, path.slice(specimenPath.length - 1), context)
    : toPageAt(await loadPublication(), path, context)
  const response = await next()
  return locals.page.kind === 'not-found'
    ? new Response(response.body, { status: 404, headers: response.headers })
    : response
}
