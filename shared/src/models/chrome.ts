/** What a link to a page shows elsewhere; the address of the picture is absolute. */
export type ShareCard = {
  title: string
  description: string | null
  /** Of a report: the days on which it became public and last changed in a way that readers are told of. */
  article: { published: { day: string } | null; modified: { day: string } | null } | null
  picture: { url: string; width: number; height: number; alt: string } | null
}

/** What stands around the content of every page. */
export type Chrome = {
  siteName: string
  title: string
  description: string | null
  canonical: string
  /** What the page is about, for machines: objects of JSON-LD, each complete with its `@context`. */
  structured: unknown[]
  share: ShareCard
  publisher: { name: string; href: string } | null
  contact: string | null
  icp: string | null
  police: string | null
  navigation: { label: string; href: string; isCurrent: boolean }[]
}
