import { documentTypes } from '@xiezou/shared'
import { toHref } from '@xiezou/shared/pages'
import { APIError, type Endpoint } from 'payload'
import { z } from 'zod'
import { mayRead } from '../../access/may-read.ts'
import { isGlobal, toSlug, toType } from '../../document-types.ts'
import { env } from '../../env.ts'
import { loadStored, toStoredRef } from '../publishing/candidate.ts'
import { loadServed, loadView, toPublicationOf } from '../../publication/view.ts'
import { loadSiteStatus } from '../../publication/renderer/site-status.ts'
import { findUses, type Use } from './find-uses.ts'

/**
 * What the form of a document says about it: where readers see it, if they do, whether it was published and is kept from
 * them because of whom it shows, and where it is used.
 */
export type About = { live: string | null; isWithheld: boolean; uses: Use[] }

const request = z.strictObject({ slug: z.enum(documentTypes.map(toSlug)), id: z.string().min(1).max(64) })

/** Whether the renderer says that nothing stands at the address of a page, though it is public. */
const isMissing = async (href: string): Promise<boolean> => {
  const status = await loadSiteStatus()
  return (
    typeof status === 'object' && status.faults.some(({ path, stays }) => path === href && stays !== 'before')
  )
}

/** Tells the form of a document where it is public and where it is used. */
export const aboutEndpoint: Endpoint = {
  path: '/documents/about',
  method: 'get',
  handler: async (req) => {
    if (req.user === null) throw new APIError('请先登录', 401, null, true)
    const asked = request.safeParse(Object.fromEntries(req.searchParams))
    if (!asked.success) throw new APIError('请求里要有 slug 和 id', 400, null, true)
    const { slug, id } = asked.data
    const type = toType(slug)
    if (!(await mayRead(req, type))) throw new APIError('没有权限看这份内容', 403, null, true)
    const stored = await loadStored(req, type, id, true)
    if (stored === null) throw new APIError('没有这份内容', 404, null, true)
    const ref = toStoredRef(type, stored)
    const view = await loadView(req.payload)
    const { served } = await loadServed(req.payload)
    const isPublished = ref !== null && view.entries.get(ref)?.state === 'live'
    const isLive = isPublished && served.get(ref)?.entry.state === 'live'
    const href = isLive ? (isGlobal(type) ? '/' : toHref(toPublicationOf(view), ref)) : null
    const about: About = {
      live: href === null || (await isMissing(href)) ? null : env.SITE_URL + href,
      isWithheld: isPublished && !isLive,
      uses: isGlobal(type) ? [] : await findUses(req, { slug, id, ref }, env.SITE_URL),
    }
    return Response.json(about, { headers: { 'cache-control': 'no-store' } })
  },
}
