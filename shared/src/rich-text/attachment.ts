import { z } from 'zod'
import { key } from '../key.ts'

/** A file that readers may keep. */
export const attachmentBlock = z.strictObject({ type: z.literal('attachment'), key })
