import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { MaintainedSource, Page } from '@xiezou/shared/pages'

/** The bundled site: its digest, the drawing of a page to bytes, the files that its pages need, and the pages whose texts it has. */
export type Draw = {
  digest: string
  draw: (path: string, page: Page) => Promise<Uint8Array>
  assets: { path: string; file: string }[]
  maintained: MaintainedSource[]
}

/** What `astro build` leaves in `server/entry.mjs`. */
type Bundle = {
  app: {
    manifest: { rootDir: URL | string }
    render(request: Request, options: { locals: { page: Page } }): Promise<Response>
  }
  maintained: MaintainedSource[]
}

const toFiles = async (folder: string): Promise<string[]> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

const toUrlPath = (folder: string, file: string): string => `/${relative(folder, file).split(sep).join('/')}`

/** Takes out of a bundled file what differs between two builds of the same code: where it was built, and Astro's random key. */
const toLasting = (text: string, root: URL): string =>
  text
    .replaceAll(root.href, '')
    .replaceAll(fileURLToPath(root), '')
    .replaceAll(/"key":"[^"]*"/g, '')
    .replaceAll(/_[\w-]{8}\.mjs/g, '')

const toDigest = async (server: string, client: string, root: URL): Promise<string> => {
  const hash = createHash('sha256')
  for (const file of await toFiles(server)) {
    hash.update(toLasting(toUrlPath(server, file), root))
    hash.update(toLasting(await readFile(file, 'utf8'), root))
  }
  for (const file of await toFiles(client)) {
    hash.update(toUrlPath(client, file))
    hash.update(await readFile(file))
  }
  return hash.digest('hex')
}

/** Loads the site that `astro build` left in a folder. Throws where it was not built; drawing throws where a page does not come out. */
export const loadDraw = async (distFolder: string): Promise<Draw> => {
  const server = join(distFolder, 'server')
  const client = join(distFolder, 'client')
  const { app, maintained } = (await import(pathToFileURL(join(server, 'entry.mjs')).href)) as Bundle
  return {
    digest: await toDigest(server, client, new URL('..', app.manifest.rootDir)),
    assets: (await toFiles(client)).map((file) => ({ path: toUrlPath(client, file), file })),
    maintained,
    draw: async (path, page) => {
      const response = await app.render(new Request(new URL(path, 'http://site.invalid')), {
        locals: { page },
      })
      if (response.status !== 200) throw new Error(`${path} 没有画成：${response.status}`)
      return new Uint8Array(await response.arrayBuffer())
    },
  }
}
