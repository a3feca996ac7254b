import type { PayloadRequest } from 'payload'
import { administrators } from './administrators.ts'

type Asked = { req: PayloadRequest; id?: number | string | undefined; doc?: unknown }

/**
 * Administrators, but not for themselves. A form that asks what it may offer names nobody, and hands over the document;
 * a write always names whom it is about, whatever is in what it sends.
 */
export const othersThanOneself = ({ req, id, doc }: Asked): boolean => {
  const whom = id ?? (doc as { id?: number | string } | null | undefined)?.id
  return administrators({ req }) && whom !== undefined && String(whom) !== String(req.user?.id)
}
