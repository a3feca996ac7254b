import { readFile } from 'node:fs/promises'
import { type Publication, toPublication } from '@xiezou/shared'
import { parseSnapshot } from '../renderer/lines.ts'

/** Where the content for `astro dev` comes from: a running CMS, or a file with a snapshot of one. */
export type Source = { cmsUrl: string } | { snapshot: string }

const read = (lines: string): Publication => toPublication(parseSnapshot(lines).map(({ entry }) => entry))

/**
 * A function that returns the publication as it is when it is called; from a CMS it is read anew only where it changed.
 * The function throws where the source cannot be read, or holds what the contract refuses.
 */
export const toLoadPublication = (source: Source): (() => Promise<Publication>) => {
  if ('snapshot' in source) return async () => read(await readFile(source.snapshot, 'utf8'))
  const url = `${source.cmsUrl}/api/publication/snapshot`
  let known: { etag: string; publication: Publication } | null = null
  return async () => {
    const answer = await fetch(url, known === null ? {} : { headers: { 'if-none-match': known.etag } })
    if (answer.status === 304 && known !== null) return known.publication
    if (!answer.ok) throw new Error(`${url} 答复 ${answer.status}，读不到已发布的内容`)
    const publication = read(await answer.text())
    const etag = answer.headers.get('etag')
    known = etag === null ? null : { etag, publication }
    return publication
  }
}
