import { z } from 'zod'
import { type DocumentRef, toRef } from '../document-ref.ts'
import { definitionVersion, key } from '../key.ts'
import type { Format } from '../statistics/format.ts'
import { periodKinds } from '../statistics/period.ts'

/** Which observation a use shows: a pinned one, or the latest of a definition version and kind of period. */
export const show = z.union([
  z.strictObject({ observation: key }),
  z.strictObject({ latest: z.strictObject({ definition: definitionVersion, period: z.enum(periodKinds) }) }),
])
export type Show = z.infer<typeof show>

/** A number of a series in prose: which one, and how it is printed. */
export type NumberUse = { key: string; show: Show; format: Format }

/** The observation that a use is pinned to, if any, with its place below the use. */
export const toPinnedReference = (chosen: Show): { path: string[]; ref: DocumentRef }[] =>
  'observation' in chosen ? [{ path: ['show'], ref: toRef('observation', chosen.observation) }] : []
