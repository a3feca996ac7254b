import { readNumber } from '@xiezou/shared'
import { type FieldHook, ValidationError } from 'payload'

/** The unit of the statistic that a value belongs to; null where none is chosen yet. */
const loadUnit = async ({
  req,
  siblingData,
  previousSiblingDoc,
}: Parameters<FieldHook>[0]): Promise<string | null> => {
  const chosen: unknown = siblingData['statistic'] ?? previousSiblingDoc['statistic']
  if (typeof chosen !== 'string') return null
  const found = await req.payload.findByID({
    collection: 'statistics',
    id: chosen,
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
export const toStoredNumber: FieldHook = async (args): Promise<unknown> => {
  const { value, previousValue, req, context } = args
  if (value === undefined || value === null || value === '') return value as unknown
  if (value === previousValue || context['isRestoringVersion'] === true) return value as unknown
  const typed = typeof value === 'number' ? String(value) : (value as unknown)
  const read =
    typeof typed === 'string'
      ? readNumber(typed, await loadUnit(args))
      : { value: null, problem: '这里写数字，例如 21290' }
  if (read.value !== null) return read.value
  throw new ValidationError(
    { collection: 'observations', errors: [{ path: 'value', message: read.problem, label: '数值' }] },
    req.t,
  )
}
