import { type DocumentRef, type Entry, parseEntry } from '@xiezou/shared'

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

type Words = Pick<
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

/** The entry that a row makes public. Throws `ContractError` where the ledger holds what the contract refuses. */
export const toEntry = (row: Words): Entry =>
  parseEntry(toRawEntry(row), `账本 ${row.ref} 第 ${row.revision} 版`)
