import { consentScopes, type DocumentRef, type Entry, isCovered, type Read, toHash } from '@xiezou/shared'

/** What is shown of each family and picture, as short texts that are told apart and name nobody. */
export type People = Record<string, string[]>

const isOfPeople = (read: Read): boolean => /^(?:all:)?(?:family|picture)\b/.test(read)

/** What of the reads of a page may have to leave with somebody. */
export const toPeopleRead = (reads: Set<Read>): Read[] => [...reads].filter(isOfPeople)

const toShown = (entry: Entry): string[] => {
  if (entry.state !== 'live') return []
  const { body } = entry
  if (body.type === 'family')
    return [toHash(body.name).slice(0, 12), ...consentScopes.filter((scope) => isCovered(body, scope))]
  if (body.type !== 'picture') return []
  return ['live', ...(body.families.length === 0 ? [] : body.variants.map(({ hash }) => hash.slice(0, 12)))]
}

/** What is shown of whom. */
export const toPeople = (entries: Iterable<Entry>): People =>
  Object.fromEntries(
    [...entries].flatMap((entry): [DocumentRef, string[]][] =>
      isOfPeople(entry.ref) ? [[entry.ref, toShown(entry)]] : [],
    ),
  )

/** The reads of people and pictures of whom less is shown than before: a page that asked them may not stay as it was. */
export const findLeaving = (before: People, after: People): Set<string> => {
  const leaving = Object.entries(before).flatMap(([ref, shown]) =>
    shown.every((one) => after[ref]?.includes(one) === true) ? [] : [ref],
  )
  return new Set(leaving.flatMap((ref) => [ref, `all:${ref.split('/', 1).join('')}`]))
}
