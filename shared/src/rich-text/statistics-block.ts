import { z } from 'zod'
import { key } from '../key.ts'

/** A panel of statistics in the prose. */
export const statisticsBlockBlock = z.strictObject({ type: z.literal('statistics-block'), key })
