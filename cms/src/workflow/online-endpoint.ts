import type { Endpoint } from 'payload'
import { demandReading } from '../access/demand-reading.ts'
import { isGlobal } from '../document-types.ts'
import { loadStored, toStoredRef } from './publishing/candidate.ts'
import { demandUser, read, storedDocument } from '../publication/read-request.ts'
import { loadView } from '../publication/view.ts'
import { loadSiteStatus, toFaultsOf, toFaultWords } from '../publication/renderer/site-status.ts'

/**
 * Whether what is public of a document is on the site: `on-its-way` until the renderer has put it there, `faulty` where it
 * could not. `unknown` where nothing of it was ever public, or nobody can say. `words` are for the form.
 */
export type Online = { state: 'unknown' | 'on-its-way' | 'online' | 'faulty'; words: string[] }

const silent = '绘制网站的程序没有回应：已经公开，但网站还没有更新；它恢复后会自己补上。'

/** Tells the form of a document whether it is on the site as it is public. */
export const onlineEndpoint: Endpoint = {
  path: '/documents/online',
  method: 'get',
  handler: async (req) => {
    demandUser(req)
    const { type, id: given } = read(storedDocument, Object.fromEntries(req.searchParams))
    const id = isGlobal(type) ? type : given
    await demandReading(req, { type, id })
    const stored = await loadStored(req, type, id, true)
    const ref = stored === null ? null : toStoredRef(type, stored)
    const row = ref === null ? undefined : (await loadView(req.payload)).rows.get(ref)
    const toOnline = async (): Promise<Online> => {
      if (ref === null || row === undefined) return { state: 'unknown', words: [] }
      const status = await loadSiteStatus()
      if (status === 'none') return { state: 'unknown', words: [] }
      if (status === 'silent') return { state: 'faulty', words: [silent] }
      const isBehind = status.release < row.release
      const faults = toFaultsOf(status, ref).map(toFaultWords)
      if (isBehind && status.error !== null)
        return { state: 'faulty', words: [`网站没有更新：${status.error}`] }
      if (isBehind) return { state: 'on-its-way', words: ['已经公开，网站正在更新……'] }
      return faults.length > 0 ? { state: 'faulty', words: faults } : { state: 'online', words: [] }
    }
    return Response.json(await toOnline(), { headers: { 'cache-control': 'no-store' } })
  },
}
