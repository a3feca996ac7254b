/** A file that readers may keep, with all that they want to know before they do. `name` is what it is saved as. */
export type PageAttachment = {
  title: string
  note: string | null
  href: string
  name: string
  kind: string
  size: string
  hash: string
}
