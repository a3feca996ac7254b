import type { Document } from '../documents/index.ts'
import type { Observation } from '../documents/observation.ts'
import type { Problem } from '../parse.ts'
import { toCanonical } from './canonical.ts'

const fixed = [
  'statistic',
  'definition',
  'value',
  'exactness',
  'period',
  'asOf',
] as const satisfies (keyof Observation)[]

const isSame = (before: Observation, after: Observation, name: (typeof fixed)[number]): boolean =>
  toCanonical({ it: before[name] }) === toCanonical({ it: after[name] })

/**
 * What of a public number would become another one without a correction. Its words may change, and so may its status
 * where the number stays; what was withheld told no number, and may be given one.
 */
export const findChangedNumber = (before: Document | null, after: Document): Problem[] => {
  if (before?.type !== 'observation' || after.type !== 'observation') return []
  return fixed
    .filter((name) => !isSame(before, after, name) && !(name === 'value' && before.status === 'withheld'))
    .map((name) => ({
      path: [name],
      message: '已公开的数不能直接改，请恢复原样；数错了请点“新建更正”，新建一个“更正”代替它',
    }))
}
