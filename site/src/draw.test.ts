import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@xiezou/shared/pages'
import { afterAll, expect, test } from 'vitest'
import { loadDraw } from './draw.ts'

const page: Page = { kind: 'robots', sitemap: 'https://example.org/sitemap.xml' }
const folders: string[] = []

afterAll(async () => {
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })))
})

/** A bundle as `astro build` leaves it, in a folder of its own: the app answers with the status and what it was asked to draw. */
const toBundle = async (options: { status?: number; css?: string; key?: string; chunk?: string }) => {
  const root = await mkdtemp(join(tmpdir(), 'draw-'))
  folders.push(root)
  const dist = join(root, 'site', 'dist')
  const files = {
    'client/_astro/site.css': options.css ?? 'a{}',
    [`server/chunks/page_${options.chunk ?? 'AbCd-123'}.mjs`]: 'export {}',
    'server/entry.mjs': `
      const manifest = { rootDir: new URL(${JSON.stringify(`${pathToFileURL(join(root, 'site')).href}/`)}), ${JSON.stringify('key')}:"${options.key ?? 'k1'}" }
      export const maintained = [{ slug: 'about', file: 'about.mdx', title: '关于', description: '写什么', uses: [] }]
      const source = ${JSON.stringify(join(root, 'site', 'src', 'page.astro'))}
      export const app = {
        manifest,
        render: async (request, { locals }) =>
          new Response(new URL(request.url).pathname + ' ' + locals.page.kind, { status: ${options.status ?? 200} }),
      }`,
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dist, path)), { recursive: true })
    await writeFile(join(dist, path), text)
  }
  return dist
}

test('a page is drawn from its model alone, at its own path', async () => {
  const { draw } = await loadDraw(await toBundle({}))
  expect(new TextDecoder().decode(await draw('/robots.txt', page))).toBe('/robots.txt robots')
})

test('a page that does not come out is an error with its path', async () => {
  const { draw } = await loadDraw(await toBundle({ status: 500 }))
  await expect(draw('/robots.txt', page)).rejects.toThrow('/robots.txt 没有画成：500')
})

test('the pages whose texts are in the bundle are listed', async () => {
  const { maintained } = await loadDraw(await toBundle({}))
  expect(maintained.map(({ slug }) => slug)).toEqual(['about'])
})

test('the files that pages need are listed by their public paths', async () => {
  const dist = await toBundle({})
  const { assets } = await loadDraw(dist)
  expect(assets).toEqual([{ path: '/_astro/site.css', file: join(dist, 'client', '_astro', 'site.css') }])
})

test('the same code has one digest wherever and whenever it was built', async () => {
  const here = await loadDraw(await toBundle({ key: 'k1', chunk: 'AbCd-123' }))
  const there = await loadDraw(await toBundle({ key: 'k2', chunk: 'zZ_9_000' }))
  expect(there.digest).toBe(here.digest)
})

test('another style sheet is another digest', async () => {
  const before = await loadDraw(await toBundle({}))
  const after = await loadDraw(await toBundle({ css: 'a{color:red}' }))
  expect(after.digest).not.toBe(before.digest)
})

test('what others lay beside the bundle is no part of its digest', async () => {
  const dist = await toBundle({})
  const before = await loadDraw(dist)
  await writeFile(join(dist, 'note'), 'by the launcher')
  expect((await loadDraw(dist)).digest).toBe(before.digest)
})

test('a folder in which nothing was built is an error', async () => {
  await expect(loadDraw(join(tmpdir(), 'nothing-was-built-here'))).rejects.toThrow()
})
