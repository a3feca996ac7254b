import { readFile } from 'node:fs/promises'
import { type Publication, parseEntry, toPublication } from '@xiezou/shared'

/** Where the content for `astro dev` comes from: a running CMS, or a file with a snapshot of one. */
export type Source = { cmsUrl: string } | { snapshot: string }

const loadSnapshot = async (source: Source): Promise<string> => {
  if ('snapshot' in source) return readFile(source.snapshot, 'utf8')
  const url = new URL('/api/publication/snapshot', source.cmsUrl)
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url.href} 回答 ${response.status}，读不到已发布的内容`)
  return response.text()
}

/** The publication as it is at this moment. Throws where the source cannot be read, or holds what the contract refuses. */
export const loadPublication = async (source: Source): Promise<Publication> => {
  const lines = (await loadSnapshot(source)).split('\n').filter((line) => line !== '')
  return toPublication(lines.map((line, index) => parseEntry(JSON.parse(line), `第 ${index + 1} 行`)))
}
