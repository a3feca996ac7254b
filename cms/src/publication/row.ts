import { type DocumentRef, type Entry, parseEntry, type Version } from '@xiezou/shared'

/** A row of the ledger as the database keeps it. */
export type Row = {
  id: string
  ref: DocumentRef
  revision: number
  release: number
  state: Entry['state']
  hash: string
  schemaVersion: number
  body: string | null
  movedTo: DocumentRef | null
  slug: string | null
  formerSlugs: string[]
  change: Entry['change']
  note: string | null
  firstPublic: string
  lastPublic: string
  erased: string | null
}

/** What of a row readers are told. */
export type Words = Pick<
  Row,
  | 'ref'
  | 'revision'
  | 'state'
  | 'schemaVersion'
  | 'body'
  | 'movedTo'
  | 'slug'
  | 'change'
  | 'note'
  | 'firstPublic'
  | 'lastPublic'
> & {
  formerSlugs?: string[] | null
}

/** The entry that a row makes public, its body not yet lifted. */
export const toRawEntry = (row: Words): Record<string, unknown> => ({
  ref: row.ref,
  revision: row.revision,
  state: row.state,
  change: row.change,
  note: row.note ?? null,
  firstPublic: row.firstPublic,
  lastPublic: row.lastPublic,
  slug: row.slug ?? null,
  formerSlugs: row.formerSlugs ?? [],
  ...(row.state === 'live'
    ? { schema: row.schemaVersion, body: JSON.parse(row.body ?? 'null') as unknown }
    : {}),
  ...(row.state === 'moved' ? { to: row.movedTo } : {}),
})

/** A row as errors name it. */
export const toRowName = ({ ref, revision }: Words): string => `账本 ${ref} 第 ${revision} 版`

/** The entry that a row makes public, with the versions up to it. Throws `ContractError` where the ledger holds what the contract refuses. */
export const toEntry = (row: Words, history: Version[]): Entry => ({
  ...parseEntry(toRawEntry(row), toRowName(row)),
  history,
})
