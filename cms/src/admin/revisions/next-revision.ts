import type { PayloadRequest } from 'payload'
import { revisionField } from '../../database/in-own-order.ts'

/** A stored document, by the slug of its collection or global; a global needs no id. */
export type Place = { slug: string; id: string | null }

type Values = Record<string, unknown>

const toNumber = (values: Values | undefined): number => {
  const value = values?.[revisionField]
  return typeof value === 'number' ? value : 0
}

/** The number of the next state of a document. Asked within the turn to write, so that no two states have the same. */
export const loadNextRevision = async (
  req: PayloadRequest,
  place: Place,
  known: Values = {},
): Promise<number> => {
  const common = {
    limit: 1,
    pagination: false,
    sort: `-version.${revisionField}`,
    select: { version: { [revisionField]: true } },
    req,
  } as const
  const { docs } =
    place.id === null
      ? await req.payload.db.findGlobalVersions({ ...common, global: place.slug })
      : await req.payload.db.findVersions({
          ...common,
          collection: place.slug,
          where: { parent: { equals: place.id } },
        })
  const [newest] = docs as unknown as { version?: Values }[]
  return Math.max(toNumber(newest?.version), toNumber(known)) + 1
}
