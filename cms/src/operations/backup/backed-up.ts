import type { CollectionSlug, GlobalSlug, Payload, SanitizedConfig } from 'payload'

/** What a backup holds of a database; `versions` says whether there are earlier versions too. */
export type BackedUp = {
  collections: { slug: CollectionSlug; versions: boolean }[]
  globals: { slug: GlobalSlug; versions: boolean }[]
}

/** What belongs to one run of one database: who has a document open, and which migrations it has had. */
const ofThisDatabase = new Set(['payload-locked-documents', 'payload-migrations'])

/** Every collection and global but what belongs to one run, or says `custom: { isBackedUp: false }`. */
export const toBackedUp = ({ config }: Pick<Payload, 'config'>): BackedUp => ({
  collections: config.collections
    .filter(({ slug, custom }) => !ofThisDatabase.has(slug) && custom['isBackedUp'] !== false)
    .map(({ slug, versions }) => ({ slug: slug, versions: Boolean(versions) })),
  globals: config.globals.map(({ slug, versions }) => ({
    slug: slug,
    versions: Boolean(versions),
  })),
})

/** The names in an archive of the files of documents, those of versions last in each. */
export const toDatabaseFiles = (config: SanitizedConfig): string[] => {
  const { collections, globals } = toBackedUp({ config })
  const named = (slug: string, kind: string, ofVersions: string, versions: boolean): string[] => [
    `database/${slug}${kind}.ndjson`,
    ...(versions ? [`database/${slug}${ofVersions}.ndjson`] : []),
  ]
  return [
    ...collections.flatMap(({ slug, versions }) => named(slug, '', '.versions', versions)),
    ...globals.flatMap(({ slug, versions }) => named(slug, '.global', '.global-versions', versions)),
  ]
}
