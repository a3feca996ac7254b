import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type DocumentRef, type Read, toPublication } from '@xiezou/shared'
import {
  type ChangedPage,
  type ComputedPages,
  toComputation,
  toFile,
  toFilePath,
  toNoPages,
} from '@xiezou/shared/pages'
import type { Draw } from '../draw.ts'
import { advance, type Corpus, emptyCorpus, type Source } from './corpus.ts'
import { toLinks } from './links.ts'
import { carryOut, keepRecord, type Order, type PublishRecord, toChanges, type Wanted } from './publish.ts'
import { toReason } from './reasons.ts'
import { type Drawn, type DrawnPage, keepDrawn, loadDrawn, toNothingDrawn } from './state.ts'
import { type Target, toSha256 } from './target.ts'

/** What a renderer works with. `stateFolder` is null for drawing once: then nothing is remembered. */
export type Parts = {
  source: Source
  draw: Draw
  target: Target
  siteUrl: string
  stateFolder: string | null
}

/** A renderer: `sync` puts online what is public and differs; null where nothing did. One call at a time. */
export type Renderer = {
  sync(): Promise<PublishRecord | null>
  counts(): { pages: number; release: number }
}

const lists = new Set(['home', 'reports', 'programs', 'families', 'statistics', 'organizations', 'honours'])

const toOrder = (kind: string): Order =>
  kind === 'sitemap' || kind === 'robots' ? 'for-crawlers' : lists.has(kind) ? 'list' : 'page'

const toPictures = (corpus: Corpus): { file: string; hash: string }[] =>
  [...corpus.entries.values()].flatMap(({ entry }) =>
    entry.state === 'live' && entry.body.type === 'picture'
      ? entry.body.variants.map(({ hash, format }) => ({ file: toFilePath(hash, format).slice(1), hash }))
      : [],
  )

/** Refuses a tree in which a page leads nowhere. Throws with every page and what it lacks. */
const verify = (pages: Record<string, DrawnPage>, wanted: Map<string, Wanted>): void => {
  const broken = Object.entries(pages).flatMap(([place, { links }]) =>
    links.filter((link) => !wanted.has(link)).map((link) => `${place} 缺少 ${link}`),
  )
  if (broken.length > 0) throw new Error(`没有发布：${broken.join('；')}`)
}

/** Makes a renderer and reads what was put online before. */
export const createRenderer = async ({
  source,
  draw,
  target,
  siteUrl,
  stateFolder,
}: Parts): Promise<Renderer> => {
  const context = { siteUrl }
  const stateFile = stateFolder === null ? null : path.join(stateFolder, 'state.json')
  let drawn: Drawn =
    stateFile === null ? toNothingDrawn(draw.digest) : await loadDrawn(stateFile, draw.digest)
  const online = await target.list()
  const assets = await Promise.all(
    draw.assets.map(async ({ path: place, file }) => [place.slice(1), await readFile(file)] as const),
  )
  let tag = ''
  let corpus = emptyCorpus
  let computed: ComputedPages = toNoPages(context)

  /** Draws a page unless these very bytes are online already. */
  const drawPage = async ({
    path: place,
    page,
    hash,
  }: ChangedPage): Promise<{ page: DrawnPage; bytes: Uint8Array | null }> => {
    const known = drawn.pages[place]
    if (known?.model === hash && online.get(toFile(place)) === known.sha256)
      return { page: known, bytes: null }
    const bytes = await draw.draw(place, page)
    const links =
      place.endsWith('/') || place.endsWith('.html')
        ? toLinks(place, new TextDecoder().decode(bytes), siteUrl)
        : []
    return { page: { model: hash, sha256: toSha256(bytes), links }, bytes }
  }

  const toWanted = (
    next: ComputedPages,
    pages: Record<string, DrawnPage>,
    bytes: Map<string, Uint8Array>,
    pictures: { file: string; hash: string }[],
    changes: Map<DocumentRef, Set<Read>>,
  ): Map<string, Wanted> => {
    const wanted = new Map<string, Wanted>()
    for (const [file, content] of assets) {
      wanted.set(file, {
        sha256: toSha256(content),
        bytes: () => content,
        order: 'asset',
        reason: '网站程序的文件',
      })
    }
    for (const { file, hash } of pictures) {
      wanted.set(file, { sha256: hash, bytes: () => loadPicture(hash), order: 'asset', reason: '图片' })
    }
    for (const [place, { address, reads }] of next.pages) {
      const page = pages[place]
      if (page === undefined) throw new Error(`${place} 没有画`)
      wanted.set(toFile(place), {
        sha256: page.sha256,
        bytes: () => bytes.get(place) ?? failed(place),
        order: toOrder(address.kind),
        reason: toReason(reads, changes),
      })
    }
    return wanted
  }

  const loadPicture = async (hash: string): Promise<Uint8Array> => {
    const bytes = await source.loadFile(hash)
    if (toSha256(bytes) !== hash) throw new Error(`图片 ${hash} 的内容与名称不符`)
    return bytes
  }

  return {
    counts: () => ({ pages: computed.pages.size, release: corpus.release }),
    async sync() {
      const manifest = await source.loadManifest(tag)
      if (manifest === null) return null
      const { corpus: newer, changes } = await advance(corpus, manifest, source)
      const isFirst = computed.pages.size === 0
      const reads = [...changes.values()].reduce((all, some) => all.union(some), new Set<Read>())
      const publication = toPublication([...newer.entries.values()].map(({ entry }) => entry))
      const computation = toComputation(computed, publication, isFirst ? 'all' : reads, context)

      const pages = Object.fromEntries(
        Object.entries(drawn.pages).filter(([place]) => computation.pages.pages.has(place)),
      )
      const bytes = new Map<string, Uint8Array>()
      for (const changed of computation.changed) {
        const result = await drawPage(changed)
        pages[changed.path] = result.page
        if (result.bytes !== null) bytes.set(changed.path, result.bytes)
      }
      const wanted = toWanted(computation.pages, pages, bytes, toPictures(newer), changes)
      verify(pages, wanted)
      const paths = toChanges(online, wanted)
      await carryOut(paths, wanted, target, online)

      drawn = { bundle: draw.digest, release: newer.release, pages }
      tag = manifest.tag
      corpus = newer
      computed = computation.pages
      if (paths.length === 0) return null
      const at = new Date().toISOString()
      const record = { id: `${newer.release}@${at}`, at, release: newer.release, bundle: draw.digest, paths }
      if (stateFile !== null && stateFolder !== null) {
        await keepDrawn(stateFile, drawn)
        await keepRecord(path.join(stateFolder, 'publishes.ndjson'), record)
      }
      return record
    },
  }
}

const failed = (place: string): never => {
  throw new Error(`${place} 没有画`)
}
