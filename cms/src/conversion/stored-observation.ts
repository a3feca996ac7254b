import { documentSchemas, type Observation } from '@xiezou/shared'
import { toPublished } from './convert.ts'

/** A stored observation, draft or not, with ids in place of keys; null for one that is not whole yet. Nothing of it leaves the admin. */
export const toStoredObservation = (stored: Record<string, unknown>): Observation | null => {
  const published = toPublished('observation', stored, { toKey: (_, own) => own })
  const { success, data } = documentSchemas.observation.safeParse({
    ...(published as object),
    key: stored['id'],
  })
  return success ? data : null
}
