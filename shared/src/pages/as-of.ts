import { toRef } from '../document-ref.ts'
import type { Publication } from '../publication/publication.ts'

/**
 * The publication with the numbers that were known on a day (`YYYY-MM-DD`), for what was last read then. A correction
 * counts whenever it came: what was wrong is not said again.
 */
export const toPublicationAsOf = (publication: Publication, day: string): Publication => ({
  ...publication,
  observationsOf: (statistic) =>
    publication.observationsOf(statistic).filter(({ key, supersedes }) => {
      const entry = publication.entry(toRef('observation', key))
      return supersedes !== null || (entry !== null && entry.firstPublic <= day)
    }),
})
