import type { PayloadRequest } from 'payload'

/** An upload whose sizes could not be made: its picture, and the hash of its bytes. */
type Failed = { picture: string; original: string }

/** The latest uploads whose job has given up. */
export const findFailed = async (req: PayloadRequest): Promise<Failed[]> => {
  const { docs } = await req.payload.find({
    collection: 'payload-jobs' as never,
    where: { hasError: { equals: true } },
    limit: 20,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return (docs as { input?: Partial<Failed> }[]).flatMap(({ input }) =>
    typeof input?.picture === 'string' && typeof input.original === 'string'
      ? [{ picture: input.picture, original: input.original }]
      : [],
  )
}
