import type { PayloadRequest } from 'payload'
import { loadViewAt, loadViewWithin, type View } from '../publication/view.ts'
import { findRows, type Schedule } from './rows.ts'

/** A view of the past that has the entries of the present wherever they are the same, so that little is computed anew. */
export const withPresent = (past: View, present: View): View => ({
  ...past,
  entries: new Map(
    [...past.entries].map(([ref, entry]) => [
      ref,
      past.rows.get(ref)?.revision === present.rows.get(ref)?.revision
        ? (present.entries.get(ref) ?? entry)
        : entry,
    ]),
  ),
})

/**
 * What is public, but for what else was set for the same hour and has just been carried out: each of them was seen
 * without the others, and none of them voids another. What anybody else released meanwhile counts.
 */
export const loadViewOfHour = async (req: PayloadRequest, { at }: Schedule): Promise<View> => {
  const present = await loadViewWithin(req)
  const done = await findRows(req, 'schedules', { at: { equals: at }, state: { equals: 'done' } })
  const own = new Set(done.map(({ release }) => release))
  let { sequence } = present
  while (own.has(sequence)) sequence -= 1
  return sequence === present.sequence ? present : withPresent(await loadViewAt(req, sequence), present)
}
