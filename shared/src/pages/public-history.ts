import type { Publication } from '../publication/publication.ts'
import { toRef } from '../document-ref.ts'
import { toPagePath } from './address.ts'

/** A version of a report in its public history, the newest first: `day` is when it became public, `href` leads to an earlier one. */
export type HistoryEntry = { number: number; day: string; note: string | null; href: string | null }

/** The path of an earlier version of a report: `/reports/xiezouqu/versions/1/`. */
export const toVersionPath = (slug: string, number: number): string =>
  `${toPagePath('article', slug)}versions/${number}/`

/** The public history of the report with a key and a slug; empty where it is not public. */
export const toPublicHistory = (publication: Publication, key: string, slug: string): HistoryEntry[] => {
  const history = publication.entry(toRef('article', key))?.history ?? []
  return history
    .map(({ day, note }, index) => ({
      number: index + 1,
      day,
      note,
      href: index + 1 === history.length ? null : toVersionPath(slug, index + 1),
    }))
    .toReversed()
}
