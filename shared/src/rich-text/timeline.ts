import { z } from 'zod'
import type { PageInline } from '../models/line.ts'
import { partialDate, toPartialDateText } from '../partial-date.ts'
import { line } from './inline.ts'
import { type BlockKind, itself, none } from './parts.ts'

/** What happened when, in the writer's order. */
const timeline = z.strictObject({
  type: z.literal('timeline'),
  entries: z.array(z.strictObject({ date: partialDate, children: line })).min(1, '时间线还没有内容'),
})

/** Dated entries; `when` says the date in words and `date` to machines, null where the source gives none. */
export type PageTimeline = {
  type: 'timeline'
  id: string
  entries: { when: string | null; date: string | null; line: PageInline[] }[]
}

export const timelineKind: BlockKind<typeof timeline, PageTimeline> = {
  schema: timeline,
  prose: {
    place: 'paragraph',
    toLines: ({ entries }) =>
      entries.map(({ children }, index) => ({ path: ['entries', index, 'children'], line: children })),
  },
  isOfStories: false,
  toReferences: none,
  toUses: none,
  toNamed: none,
  without: itself,
  draw: ({ entries }, pen) => {
    const id = pen.nextParagraph()
    return {
      type: 'timeline',
      id,
      entries: entries.map(({ date, children }, index) => ({
        when: toPartialDateText(date),
        date: date === 'unknown' ? null : date,
        line: pen.line(children, `${id}-${index + 1}`),
      })),
    }
  },
  drawn: { type: 'timeline', toLines: ({ entries }) => entries.map((entry) => entry.line) },
}
