import { documentRef, toLines } from '@xiezou/shared'
import { z } from 'zod'

/** What somebody saw of a release before they asked for it. */
export const seen = z.strictObject({
  hash: z.string().length(64),
  sequence: z.int().nonnegative(),
  said: z.record(documentRef, z.string().length(64)),
})

/** Words of people to people. */
export const words = z.string().overwrite(toLines).trim().max(2000)
