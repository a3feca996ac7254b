import { ContractError, documentTypes, parse } from '@xiezou/shared'
import { APIError, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { toSlug, toType } from '../document-types.ts'

/** A stored document as the admin names it: by the slug of its collection or global, and its id. */
export const storedDocument = z
  .strictObject({ slug: z.enum(documentTypes.map(toSlug)), id: z.string().min(1).max(64) })
  .transform(({ slug, id }) => ({ type: toType(slug), id }))

/** Throws 401 for a stranger. */
export const demandUser = (req: PayloadRequest): void => {
  if (req.user === null) throw new APIError('请先登录', 401, null, true)
}

/** Reads what a signed-in user sent. Throws 400 with what is wrong with it. */
export const read = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> => {
  try {
    return parse(schema, value, '请求')
  } catch (error) {
    throw error instanceof ContractError ? new APIError(error.message, 400, null, true) : error
  }
}

/** The JSON of a request. Throws 400 where it is none. */
export const readBody = async (req: PayloadRequest): Promise<unknown> => {
  try {
    return await req.json?.()
  } catch {
    throw new APIError('请求不是 JSON', 400, null, true)
  }
}
