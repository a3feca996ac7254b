import type { DocumentType } from '@xiezou/shared'

/** Where each type of document is stored: a collection in the plural, or a global of the type's own name. */
const slugs = {
  article: 'articles',
  program: 'programs',
  family: 'families',
  statistic: 'statistics',
  observation: 'observations',
  'statistics-block': 'statistics-blocks',
  organization: 'organizations',
  honour: 'honours',
  picture: 'pictures',
  attachment: 'attachments',
  site: 'site',
  home: 'home',
} as const satisfies Record<DocumentType, string>

/** The slug of a collection or global that is published. */
export type Slug = (typeof slugs)[DocumentType]

const types = new Map<string, DocumentType>(
  Object.entries(slugs).map(([type, slug]) => [slug, type as DocumentType]),
)

/** The slug of the collection or global that stores a type. */
export const toSlug = (type: DocumentType): Slug => slugs[type]

/** The type that a collection or global stores. Throws for one that is not published. */
export const toType = (slug: string): DocumentType => {
  const type = types.get(slug)
  if (type === undefined) throw new Error(`nothing of ${slug} is published`)
  return type
}

/** Whether a type is stored as a global: there is one document of it, and its key is its type. */
export const isGlobal = (type: DocumentType): type is 'site' | 'home' => type === 'site' || type === 'home'
