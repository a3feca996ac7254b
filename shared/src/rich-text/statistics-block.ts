import { z } from 'zod'
import { toRef } from '../document-ref.ts'
import { key } from '../key.ts'
import type { Panel } from '../models/panel.ts'
import { type BlockKind, none } from './parts.ts'

/** A panel of statistics in the prose. */
const statisticsBlock = z.strictObject({ type: z.literal('statistics-block'), key })

export const statisticsBlockKind: BlockKind<typeof statisticsBlock, { type: 'panel'; panel: Panel }> = {
  schema: statisticsBlock,
  prose: null,
  isOfStories: false,
  toReferences: (block) => [{ path: [], ref: toRef('statistics-block', block.key) }],
  toUses: none,
  toNamed: none,
  without: (block, isGone) => (isGone(toRef('statistics-block', block.key)) ? [] : [block]),
  draw: (block, pen) => {
    const panel = pen.panel(block.key)
    return panel === null ? null : { type: 'panel', panel }
  },
  drawn: { type: 'panel', toLines: none },
}
