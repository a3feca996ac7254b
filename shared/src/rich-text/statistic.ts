import { z } from 'zod'
import { toRef } from '../document-ref.ts'
import { key } from '../key.ts'
import { format } from '../statistics/format.ts'
import { type InlineKind, itself, none } from './parts.ts'
import { show, toPinnedReference } from './show.ts'

/** A number in a sentence, produced from an observation and never stored as text. */
const statistic = z.strictObject({ type: z.literal('statistic'), key, show, format })
export type InlineStatistic = z.infer<typeof statistic>

export const statisticKind: InlineKind<typeof statistic> = {
  schema: statistic,
  isSeen: () => true,
  toLines: none,
  toReferences: (node) => [{ path: [], ref: toRef('statistic', node.key) }, ...toPinnedReference(node.show)],
  toUses: itself,
  toNamed: none,
  without: itself,
  toText: (node, { toNumber }) => toNumber(node),
  draw: (node, pen) => [pen.number(node)],
}
