import { documentRef, fromRef, isVisible, toLines } from '@xiezou/shared'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { demandReading } from '../access/demand-reading.ts'
import { deleteForGood, moveToBin, restoreFromBin } from './bin/bin.ts'
import { toFieldPath } from '../conversion/index.ts'
import { toSlug } from '../document-types.ts'
import { toFieldLabel, toFormFields } from '../fields/field-label.ts'
import { type ReleaseProblem, ReleaseRefused } from '../publication/problems.ts'
import { demandUser, read, readBody, storedDocument } from '../publication/read-request.ts'
import { documentsRequest, identify, identifyAll } from './documents-request.ts'
import { readNotices } from './notices.ts'
import type { PlanNumbers } from './numbers.ts'
import { loadPlan, type Plan } from './plan.ts'
import { cancelSchedule, releaseSeen, SeenOtherwise, setForHour } from './schedule.ts'
import { loadState } from './state.ts'
import { pageEndpoint } from './page-endpoint.ts'
import { sendBack, submit, takeBack } from './submit.ts'
import { loadNotices, loadScheduled, loadWaiting } from './waiting.ts'

/** A problem as the admin shows it: at a field of a form, which has a label, or with the document in which it stands. */
export type ShownProblem = { ref: string; path: string; label: string; message: string }

/** Names the field of a problem. */
const toShown =
  (req: PayloadRequest) =>
  ({ ref, path: place, message }: ReleaseProblem): ShownProblem => {
    const path = toFieldPath(place)
    const label =
      path === 'file' ? '文件' : toFieldLabel(toFormFields(req.payload, toSlug(fromRef(ref).type)), path)
    return { ref, path, label, message }
  }

/** What the admin is shown of a plan. */
export type ShownPlan = Omit<Plan, 'problems' | 'numbers'> & {
  problems: ShownProblem[]
  numbers: PlanNumbers
}

/** A plan in the words of the forms of its documents. */
export const toShownPlan = (req: PayloadRequest, plan: Plan): ShownPlan => ({
  ...plan,
  problems: plan.problems.map(toShown(req)),
  numbers: plan.numbers(),
})

const seen = z.strictObject({
  hash: z.string().length(64),
  sequence: z.int().nonnegative(),
  said: z.record(documentRef, z.string().length(64)),
})

const deed = z.enum(['publish', 'withdraw'])
const words = z.string().overwrite(toLines).trim().max(2000)

const documentRequest = z.strictObject({ document: storedDocument })
const sendBackRequest = documentRequest.extend({ note: words.refine(isVisible, '请写明要改什么') })
const cancelRequest = z.strictObject({ id: z.string().min(1).max(64) })

const lookRequest = documentsRequest.extend({ deed })
const submitRequest = documentsRequest.extend({ word: words.optional() })
const releaseRequest = lookRequest.extend({ seen, at: z.iso.datetime().optional() })
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
        return Response.json({ problems: error.problems.map(toShown(req)) }, { status: 422 })
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

const submitDoor = door('post', 'submit', async (req, sent) => {
  const { word, ...named } = read(submitRequest, sent)
  return toShownPlan(
    req,
    await submit(req, identifyAll(named), word === undefined || word === '' ? null : word),
  )
})

const sendBackDoor = door('post', 'send-back', async (req, sent) => {
  const { document, note } = read(sendBackRequest, sent)
  await sendBack(req, identify(document), note)
  return {}
})

const takeBackDoor = door('post', 'take-back', async (req, sent) => {
  await takeBack(req, identify(read(documentRequest, sent).document))
  return {}
})

/** A door for what is done to documents with the bin: to all of them or to none. */
const binDoor = (place: string, work: typeof moveToBin): Endpoint =>
  door('post', place, async (req, sent) => {
    await work(req, identifyAll(read(documentsRequest, sent)))
    return {}
  })

const release = door('post', 'release', async (req, sent) => {
  const { deed: wanted, seen: was, at, ...named } = read(releaseRequest, sent)
  const documents = identifyAll(named)
  if (at === undefined) return { release: await releaseSeen(req, wanted, documents, was) }
  const [document, ...others] = documents
  if (document === undefined || others.length > 0)
    throw new APIError('一次只能给一份内容定时间', 400, null, true)
  await setForHour(req, wanted, document, was, new Date(at))
  return {}
})

const cancel = door('post', 'cancel', async (req, sent) => {
  await cancelSchedule(req, read(cancelRequest, sent).id)
  return {}
})

const notices = door('post', 'read-notices', async (req, sent) => {
  await readNotices(req, read(noticesRequest, sent).id)
  return {}
})

/** The doors through which the admin submits, looks, releases and sets an hour. */
export const workflowEndpoints: Endpoint[] = [
  preview,
  look,
  state,
  lists,
  submitDoor,
  sendBackDoor,
  takeBackDoor,
  binDoor('delete', moveToBin),
  binDoor('restore', restoreFromBin),
  binDoor('delete-for-good', deleteForGood),
  release,
  cancel,
  notices,
  pageEndpoint,
]
