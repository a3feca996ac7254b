import { z } from 'zod'
import { key } from '../key.ts'

/** A card that leads to a program; what it says comes from the program. */
export const programCard = z.strictObject({ type: z.literal('program-card'), key })

/** A card that leads to a family or a group that is served. */
export const familyCard = z.strictObject({ type: z.literal('family-card'), key })
