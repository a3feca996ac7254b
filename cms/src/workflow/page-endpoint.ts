import { toAddresses, toPage } from '@xiezou/shared/pages'
import type { Publication } from '@xiezou/shared'
import type { Endpoint } from 'payload'
import { z } from 'zod'
import { demandReading } from '../access/demand-reading.ts'
import { env } from '../env.ts'
import { drawPage, readSent, toPageAnswer } from './preview/endpoints.ts'
import { demandUser, read } from '../publication/read-request.ts'
import { documentsRequest, identifyAll } from './documents-request.ts'
import { loadSides } from './plan.ts'

const request = documentsRequest.extend({
  deed: z.enum(['publish', 'withdraw']),
  hash: z.string().length(64),
  path: z.string().startsWith('/').max(2000),
  side: z.enum(['before', 'after']),
})

const words = {
  before: '现在公开的样子',
  after: '批准以后的样子，现在还没有公开。',
} as const

const siteUrl = env.SITE_URL.replace(/\/$/, '')

const toDrawing = (publication: Publication, path: string) => {
  const address = toAddresses(publication).find((one) => one.path === path)
  return address === undefined ? null : { path, page: toPage(publication, address, { siteUrl }) }
}

const changed = {
  problems: [{ what: '', field: '', message: '在你看的时候，内容变了。请刷新审阅的页面，再看一遍。' }],
}

/**
 * A whole page as it is public, or as it will be with exactly what an approval is held to: the hash has to be the one
 * that the review shows. For whoever may read the documents, whether they may edit them or not.
 */
export const pageEndpoint: Endpoint = {
  path: '/preview/release',
  method: 'post',
  handler: async (req) => {
    demandUser(req)
    const { deed, hash, path, side, ...named } = read(request, await readSent(req).catch(() => null))
    const documents = identifyAll(named)
    for (const document of documents) await demandReading(req, document)
    const { plan, before, after } = await loadSides(req, deed, documents)
    if (after === null || plan.seen?.hash !== hash) return toPageAnswer(changed, '', 409)
    return toPageAnswer(await drawPage(() => toDrawing(side === 'after' ? after : before, path)), words[side])
  },
}
