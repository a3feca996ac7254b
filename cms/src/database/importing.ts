import type { Payload } from 'payload'

/** What a database adapter offers for writing much at once, in any order and for any time. */
export type WithImport = { importing: <Result>(work: () => Promise<Result>) => Promise<Result> }

/**
 * Runs `work`, which fills an empty database: references may come before what they refer to, and there is no limit of
 * time. Throws where something refers to what is not there in the end. An adapter that needs none of this just runs it.
 */
export const importing = async <Result>(payload: Payload, work: () => Promise<Result>): Promise<Result> => {
  const adapter = payload.db as Partial<WithImport>
  return adapter.importing === undefined ? work() : adapter.importing(work)
}
