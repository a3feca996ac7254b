import { z } from 'zod'
import { oneLine, severalLines } from '../words.ts'
import { type BlockKind, itself, none } from './parts.ts'

/** A sentence lifted out of the prose. */
const pullQuote = z.strictObject({
  type: z.literal('pull-quote'),
  text: severalLines,
  attribution: oneLine.nullable(),
})

type PagePullQuote = { type: 'pull-quote'; text: string; attribution: string | null }

export const pullQuoteKind: BlockKind<typeof pullQuote, PagePullQuote> = {
  schema: pullQuote,
  prose: null,
  isOfStories: true,
  toReferences: none,
  toUses: none,
  toNamed: none,
  without: itself,
  draw: (block) => block,
  drawn: { type: 'pull-quote', toLines: none },
}
