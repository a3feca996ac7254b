import type { Endpoint } from 'payload'
import { z } from 'zod'
import { demandReading } from '../../access/demand-reading.ts'
import { toSlug } from '../../document-types.ts'
import { env } from '../../env.ts'
import { ndjson, refuse, toSnapshot, toStream } from '../../publication/endpoints.ts'
import { ReleaseRefused } from '../../publication/problems.ts'
import { demandUser, read, readBody, storedDocument } from '../../publication/read-request.ts'
import { loadStaged } from './staged.ts'
import { findCompanions, releaseTogether } from './together.ts'

const staged: Endpoint = {
  path: '/staged/snapshot',
  method: 'get',
  handler: async (req) => {
    const token = env.STAGED_TOKEN
    if (token === undefined || req.headers.get('authorization') !== `Bearer ${token}`)
      return refuse(401, '需要预览令牌')
    return new Response(toStream(toSnapshot(await loadStaged(req))), {
      headers: { ...ndjson, 'cache-control': 'no-store' },
    })
  },
}

const releaseRequest = z.strictObject({
  documents: z.array(storedDocument).min(1).max(200),
  why: z.string().min(1).max(200),
})

const release: Endpoint = {
  path: '/publication/release',
  method: 'post',
  handler: async (req) => {
    demandUser(req)
    const { documents: list, why } = read(releaseRequest, await readBody(req))
    try {
      return Response.json({ release: await releaseTogether(req, 'publish', list, { why }) })
    } catch (error) {
      if (error instanceof ReleaseRefused) return Response.json({ problems: error.problems }, { status: 422 })
      throw error
    }
  },
}

const companions: Endpoint = {
  path: '/publication/companions',
  method: 'get',
  handler: async (req) => {
    demandUser(req)
    const start = read(storedDocument, Object.fromEntries(req.searchParams))
    await demandReading(req, start)
    const found = await findCompanions(req, [start])
    return Response.json({
      companions: found.map(({ type, id, ref, title }) => ({ slug: toSlug(type), id, ref, title })),
    })
  },
}

/** What is staged, behind its token, and the two doors that the admin uses. */
export const publishingEndpoints: Endpoint[] = [staged, release, companions]
