import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base } from '@playwright/test'
import { toSubsetMaker } from '@xiezou/site/title-font'
import { chooseFreePort } from '../../scripts/lib/ports.mjs'
import { drawSite, type DrawnSite } from '../built/draw-site.ts'
import { publications } from '../built/publications.ts'

const root = path.resolve(import.meta.dirname, '../..')

type Name = keyof typeof publications
const names: Name[] = ['seed', 'examples', 'empty', 'extremes']

/** A drawn site as the static server serves it, and the kind of each page by its path. */
export type ServedSite = { url: string; kinds: Map<string, string> }

/** Every publication of `built`, drawn and served. */
type Sites = Record<Name, ServedSite>

/** Puts one font with the glyphs of all in the place of each: made once, it looks the same. */
const withRealFont = async (sites: DrawnSite[]): Promise<void> => {
  const fonts = sites.flatMap(({ files }) =>
    [...files].flatMap(([file, bytes]) => (file.endsWith('.woff2') ? [{ files, file, bytes }] : [])),
  )
  const stands = fonts.map(({ bytes }) => bytes.toString('utf8').replace('font of ', '')).join('')
  const glyphs = [...new Set(stands)].sort().join('')
  const font = Buffer.from(await toSubsetMaker()(glyphs))
  for (const { files, file } of fonts) files.set(file, font)
}

const write = async (folder: string, { files }: DrawnSite): Promise<void> => {
  for (const [file, bytes] of files) {
    const place = path.join(folder, file)
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(place, bytes)
  }
}

const serve = async (dataDir: string, site: DrawnSite): Promise<ServedSite & { stop(): Promise<void> }> => {
  await write(path.join(dataDir, 'public'), site)
  const port = await chooseFreePort()
  const server = spawn(process.execPath, ['site/src/static-server.ts'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, SITE_PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(server.stdout, 'data')
  return {
    url: `http://127.0.0.1:${port}`,
    kinds: new Map(
      [...site.pages].flatMap(([file, { kind }]) =>
        file.endsWith('.html') ? [[`/${file.replace(/index\.html$/, '')}`, kind] as const] : [],
      ),
    ),
    stop: async () => {
      server.kill()
      await once(server, 'exit')
    },
  }
}

/** Scenarios of the drawn sites; these are drawn and served once for all of them. */
export const test = base.extend<object, { sites: Sites }>({
  sites: [
    // Playwright reads from the braces what a fixture asks for.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'xiezou-site-'))
      const drawn = new Map<Name, DrawnSite>()
      for (const name of names) drawn.set(name, await drawSite(publications[name]()))
      await withRealFont([...drawn.values()])
      const started: { stop(): Promise<void> }[] = []
      const start = async (name: Name): Promise<ServedSite> => {
        const site = drawn.get(name)
        if (site === undefined) throw new Error(`${name} was not drawn`)
        const served = await serve(path.join(folder, name), site)
        started.push(served)
        return served
      }
      await use({
        seed: await start('seed'),
        examples: await start('examples'),
        empty: await start('empty'),
        extremes: await start('extremes'),
      })
      for (const one of started) await one.stop()
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})
