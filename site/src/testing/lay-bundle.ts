import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const entry = (folder: string): string => `
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
export const app = {
  manifest: { rootDir: new URL(${JSON.stringify(pathToFileURL(`${folder}/`).href)}) },
  render: async (request, { locals }) =>
    new Response('<link rel="stylesheet" href="/_astro/site.css"><pre>' + escape(JSON.stringify(locals.page)) + '</pre>'),
}
`

/** Lays a bundle such as `astro build` leaves into a folder; it draws each page as its model. Returns the folder. */
export const layBundle = async (folder: string): Promise<string> => {
  const files = { 'server/entry.mjs': entry(folder), 'client/_astro/site.css': 'a{}' }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), text)
  }
  return folder
}
