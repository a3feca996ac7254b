import type { DocumentType } from '../document-ref.ts'

/**
 * Where a page stands: its path on the site, and the key of the document that it is about, if any. `others` are the keys
 * of the documents that it names because of their order among all: it is made again when these differ, not whenever one
 * is added somewhere.
 */
export type Place = { path: string; key: string | null; others?: string[] }

const folders = {
  article: 'reports',
  program: 'programs',
  family: 'families',
  statistic: 'statistics',
  organization: 'organizations',
  honour: 'honours',
} as const satisfies Partial<Record<DocumentType, string>>

/** The types of document that have a page, or an entry with an anchor on their list. */
export type AddressedType = keyof typeof folders

/** Whether documents of a type have an address of their own. */
export const isAddressed = (type: DocumentType): type is AddressedType => type in folders

/** The path of a type's list: `/reports/`. */
export const toListPath = (type: AddressedType): string => `/${folders[type]}/`

/** The path of a document's page: `/reports/xiezouqu/`. */
export const toPagePath = (type: AddressedType, slug: string): string => `${toListPath(type)}${slug}/`

/** The path of a data file, `/data/statistics.csv`; without a name, of the page that explains them. */
export const toDataPath = (file: string): string => `/data/${file}`

/** The path of a document's entry on the list of its type: `/programs/#dang-shi-xue-xi-jiao-yu`. */
export const toAnchorPath = (type: AddressedType, slug: string): string => `${toListPath(type)}#${slug}`

/** The file in the public folder that holds a path: `/reports/` is `reports/index.html`. */
export const toFile = (path: string): string =>
  path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1)
