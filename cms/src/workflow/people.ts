import type { PayloadRequest, TypedUser } from 'payload'
import { APIError } from 'payload'

/** Whoever asks, as rows name them. */
export type Person = { id: string; name: string; email: string }

const toPerson = (user: TypedUser): Person => {
  const email = user.email ?? ''
  const name: unknown = user['name']
  return { id: String(user.id), name: typeof name === 'string' && name !== '' ? name : email, email }
}

/** Who asks. Throws 401 for a stranger. */
export const demandPerson = (req: PayloadRequest): Person => {
  if (req.user === null) throw new APIError('请先登录', 401, null, true)
  return toPerson(req.user)
}

/** Who asks, or null where the program does something by itself. */
export const findPerson = (req: PayloadRequest): Person | null =>
  req.user === null ? null : toPerson(req.user)
