import { z } from 'zod'

const end = z.strictObject({ end: z.strictObject({ entries: z.int().nonnegative() }) })

/** The last line of a snapshot: how many entries came before it, so that one that was cut off is told from a whole one. */
export const toSnapshotEnd = (entries: number): string => `${JSON.stringify({ end: { entries } })}\n`

/** Entries, bare or with their hashes, as the text of a whole snapshot. */
export const toSnapshot = (entries: unknown[]): string =>
  entries.map((entry) => `${JSON.stringify(entry)}\n`).join('') + toSnapshotEnd(entries.length)

/** The number of entries that the last line of a snapshot names; null for any other line. */
export const parseSnapshotEnd = (line: string): number | null => {
  if (!line.startsWith('{"end"')) return null
  return end.safeParse(JSON.parse(line)).data?.end.entries ?? null
}
