import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { ContractError, isVisible, parse, toLines } from '@xiezou/shared'
import { z } from 'zod'
import { publishers } from '../../access/publishers.ts'
import { env } from '../../env.ts'
import { findShowing, findWritten } from '../../publication/find-shown.ts'
import { ReleaseRefused } from '../../publication/problems.ts'
import { loadView } from '../../publication/view.ts'
import { erasePerson } from './erase-person.ts'
import { findCopiesThatHold, findFilesThatHold } from './find-holding.ts'
import { findPerson } from './find-person.ts'
import { wipeQueue } from './job.ts'

const asked = z.strictObject({
  family: z.string().min(1).max(100),
  names: z.array(z.string().trim().min(2, '要查找的姓名至少两个字').max(40)).max(20),
  reason: z
    .string()
    .overwrite(toLines)
    .trim()
    .min(2, '请写明抹除的原因')
    .max(200)
    .refine(isVisible, '请写明抹除的原因'),
  isPreview: z.boolean(),
})

const read = async (req: PayloadRequest): Promise<z.output<typeof asked>> => {
  try {
    return parse(asked, await req.json?.(), '请求')
  } catch (error) {
    const message =
      error instanceof ContractError ? error.problems.map((one) => one.message).join('；') : null
    throw new APIError(message ?? '请求不是 JSON', 400, null, true)
  }
}

const missing = (): APIError => new APIError('没有这户家庭，可能已经抹除', 404, null, true)

const preview = async (req: PayloadRequest, family: string, names: string[]): Promise<Response> => {
  const found = await findPerson(req, family, names)
  if (found === null) throw missing()
  const { person, pictures, evidence } = found
  const view = await loadView(req.payload)
  const ref = `family/${person.family}` as const
  const changed = [...findShowing(view, ref), ...findWritten(view, ref, person.names)]
  return Response.json({
    names: person.names,
    pictures: pictures.length,
    evidence: evidence.length,
    changed: [...new Map(changed.map((one) => [one.ref, one.title])).values()],
  })
}

/** Shows a publisher what an erasure would take out, and does it. */
export const eraseEndpoint: Endpoint = {
  path: '/publication/erase',
  method: 'post',
  handler: async (req) => {
    if (!publishers({ req })) throw new APIError('只有发布人和管理员可以抹除', 403, null, true)
    const { family, names, reason, isPreview } = await read(req)
    if (isPreview) return preview(req, family, names)
    try {
      const erased = await erasePerson(req, { family, names, reason })
      if (erased === null) throw missing()
      const { words, ...told } = erased
      await req.payload.jobs.run({ queue: wipeQueue })
      return Response.json({
        ...told,
        left: await findFilesThatHold(env.DATA_DIR, erased.names),
        copies: await findCopiesThatHold(env.DATA_DIR, words),
      })
    } catch (error) {
      if (!(error instanceof ReleaseRefused)) throw error
      const problems = error.problems.map(({ message }) => message).join('；')
      throw new APIError(`没有抹除，请先改好这些内容：${problems}`, 422, null, true)
    }
  },
}
