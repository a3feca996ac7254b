import { readNumber } from '@xiezou/shared'
import { type FieldHook, type PayloadRequest, ValidationError } from 'payload'

/** The unit of the statistic that a value belongs to; null where none is chosen yet. */
const loadUnit = async (
  req: PayloadRequest,
  data: Record<string, unknown>,
  before: Record<string, unknown>,
): Promise<string | null> => {
  const chosen = data['statistic'] ?? before['statistic']
  if (typeof chosen !== 'string') return null
  const found = await req.payload.findByID({
    collection: 'statistics',
    id: chosen,
    trash: true,
    depth: 0,
    draft: true,
    disableErrors: true,
    overrideAccess: true,
    select: { unit: true },
    req,
  })
  const unit = (found as { unit?: unknown } | null)?.unit
  return typeof unit === 'string' ? unit : null
}

/**
 * Stores a number as the contract writes it, however it was typed. What is no number is refused with the reason, in a
 * draft too; what a draft holds already stays, so that everything else of it can be saved.
 */
export const toStoredNumber: FieldHook = async ({ req, context, ...args }): Promise<unknown> => {
  const sent = args.value as unknown
  const value = typeof sent === 'number' ? String(sent) : sent
  if (typeof value !== 'string' || value === '') return value
  if (value === args.previousValue || context['isRestoringVersion'] === true) return value
  const before = args.previousSiblingDoc as Record<string, unknown> | undefined
  const read = readNumber(value, await loadUnit(req, args.siblingData, before ?? {}))
  if (read.value !== null) return read.value
  throw new ValidationError(
    { collection: 'observations', errors: [{ path: 'value', message: read.problem, label: '数值' }] },
    req.t,
  )
}
