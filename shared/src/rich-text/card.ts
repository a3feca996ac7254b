import { z } from 'zod'
import { toRef } from '../document-ref.ts'
import { key } from '../key.ts'
import type { Card } from '../models/card.ts'
import { type BlockKind, none } from './parts.ts'

type PageCard = { type: 'card'; card: Card }

const toPageCard = (card: Card | null): PageCard | null => (card === null ? null : { type: 'card', card })

const drawn: BlockKind<typeof programCard, PageCard>['drawn'] = { type: 'card', toLines: none }

/** A card that leads to a program; what it says comes from the program. */
const programCard = z.strictObject({ type: z.literal('program-card'), key })

export const programCardKind: BlockKind<typeof programCard, PageCard> = {
  schema: programCard,
  prose: null,
  isOfStories: false,
  toReferences: (block) => [{ path: [], ref: toRef('program', block.key) }],
  toUses: none,
  toNamed: none,
  without: (block, isGone) => (isGone(toRef('program', block.key)) ? [] : [block]),
  draw: (block, pen) => toPageCard(pen.programCard(block.key)),
  drawn,
}

/** A card that leads to a family or a group that is served. */
const familyCard = z.strictObject({ type: z.literal('family-card'), key })

export const familyCardKind: BlockKind<typeof familyCard, PageCard> = {
  schema: familyCard,
  prose: null,
  isOfStories: false,
  toReferences: (block) => [{ path: [], ref: toRef('family', block.key) }],
  toUses: none,
  toNamed: none,
  without: (block, isGone) => (isGone(toRef('family', block.key)) ? [] : [block]),
  draw: (block, pen) => toPageCard(pen.familyCard(block.key)),
  drawn,
}
