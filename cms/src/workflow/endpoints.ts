import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { demandReading } from '../access/demand-reading.ts'
import { ReleaseRefused } from '../publication/problems.ts'
import { demandUser, read, readBody, storedDocument } from '../publication/read-request.ts'
import type { Act } from './acts/act.ts'
import { acts } from './acts/acts.ts'
import { deed } from './acts/ledger-acts.ts'
import { documentsRequest, identify, identifyAll } from './documents-request.ts'
import { readNotices } from './notices.ts'
import { pageEndpoint } from './page-endpoint.ts'
import { loadPlan } from './plan.ts'
import { SeenOtherwise } from './release-seen.ts'
import { toShownPlan, toShownProblem } from './shown-plan.ts'
import { loadState } from './state.ts'
import { loadNotices, loadScheduled, loadWaiting } from './waiting.ts'

const noticesRequest = z.strictObject({ id: z.string().min(1).max(64).nullable() })

/** A door for those who have signed in; refusals in words become 422 and 409 with what the admin needs to show them. */
const door = (
  method: 'get' | 'post',
  place: string,
  work: (req: PayloadRequest, sent: unknown) => Promise<unknown>,
): Endpoint => ({
  path: `/workflow/${place}`,
  method,
  handler: async (req) => {
    demandUser(req)
    const sent = method === 'get' ? Object.fromEntries(req.searchParams) : await readBody(req)
    try {
      return Response.json(await work(req, sent), { headers: { 'cache-control': 'no-store' } })
    } catch (error) {
      if (error instanceof ReleaseRefused)
        return Response.json({ problems: error.problems.map(toShownProblem(req)) }, { status: 422 })
      if (error instanceof SeenOtherwise)
        return Response.json({ reasons: error.reasons, plan: toShownPlan(req, error.plan) }, { status: 409 })
      throw error
    }
  },
})

const preview = door('get', 'preview', async (req, sent) => {
  const { deed: wanted, ...named } = sent as Record<string, unknown>
  const document = identify(read(storedDocument, named))
  await demandReading(req, document)
  return toShownPlan(req, await loadPlan(req, read(deed, wanted ?? 'publish'), document))
})

const lookRequest = documentsRequest.extend({ deed })
const look = door('post', 'look', async (req, sent) => {
  const { deed: wanted, ...named } = read(lookRequest, sent)
  const documents = identifyAll(named)
  for (const document of documents) await demandReading(req, document)
  return toShownPlan(req, await loadPlan(req, wanted, ...documents))
})

const state = door('get', 'state', async (req, sent) => {
  const document = identify(read(storedDocument, sent))
  await demandReading(req, document)
  return loadState(req, document)
})

const lists = door('get', 'lists', async (req) => ({
  waiting: await loadWaiting(req),
  scheduled: await loadScheduled(req),
  notices: await loadNotices(req),
}))

/** Has an act carried out as it is asked for. Throws 400 where it is not asked for as the act says. */
const carryOutAct = async (req: PayloadRequest, act: Act, sent: unknown): Promise<object> => {
  const named = act.takes === 'none' ? z.strictObject({}) : documentsRequest
  const { document, documents, ...asked } = read(named.extend(act.asks.shape), sent) as Record<string, never>
  const all = act.takes === 'none' ? [] : identifyAll({ document, documents })
  if (act.takes === 'one' && all.length > 1)
    throw new APIError(`一次只能给一份内容${act.verb}`, 400, null, true)
  return act.carryOut(req, all, asked)
}

const releaseRequest = z.looseObject({ deed, at: z.string().optional() })

/** The act of the ledger that is named, now or at an hour: the door for programs that know no other. */
const release = door('post', 'release', (req, sent) => {
  const { deed: wanted, at, ...asked } = read(releaseRequest, sent)
  return at === undefined
    ? carryOutAct(req, acts[wanted], asked)
    : carryOutAct(req, acts['set-hour'], { ...asked, deed: wanted, at })
})

const notices = door('post', 'read-notices', async (req, sent) => {
  await readNotices(req, read(noticesRequest, sent).id)
  return {}
})

/** The doors through which everything is done to documents, and those through which people look before. */
export const workflowEndpoints: Endpoint[] = [
  preview,
  look,
  state,
  lists,
  ...Object.entries(acts).map(([name, act]) =>
    door('post', name, (req, sent) => carryOutAct(req, act, sent)),
  ),
  release,
  notices,
  pageEndpoint,
]
