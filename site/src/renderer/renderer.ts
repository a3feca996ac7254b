import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Read, toPublication } from '@xiezou/shared'
import { type ComputedPages, toComputation, toFile, toNoPages } from '@xiezou/shared/pages'
import type { Draw } from '../draw.ts'
import { type Advance, catchUp, emptyCorpus, type Source } from './corpus.ts'
import { drawPages } from './draw-pages.ts'
import { loadNamedFile, toNamedFiles } from './files.ts'
import {
  carryOut,
  keepRecord,
  type PathChange,
  type PublishRecord,
  toChanges,
  type Wanted,
} from './publish.ts'
import { toFontFiles } from '../title-font/font-files.ts'
import { loadFonts, toMemoryFonts } from '../title-font/font-store.ts'
import type { MakeSubset } from '../title-font/make-subset.ts'
import { toReasons } from './reasons.ts'
import { type Drawn, keepDrawn, loadDrawn, toNothingDrawn } from './state.ts'
import { type Target, toSha256 } from './target.ts'
import { verify } from './verify.ts'
import { toWantedAssets, toWantedFiles, toWantedFonts, toWantedPages } from './wanted.ts'

/** What a renderer works with. `stateFolder` is null for drawing once: then nothing is remembered. `ending` stops it. */
export type Parts = {
  source: Source
  draw: Draw
  target: Target
  siteUrl: string
  stateFolder: string | null
  makeSubset: MakeSubset
  ending: AbortSignal
}

/**
 * A renderer: `sync` puts online what is public and differs; null where nothing did. `addFont` makes a title font that
 * some page does without so far, and puts it online; false where none is missing. One call at a time.
 */
export type Renderer = {
  sync(): Promise<PublishRecord | null>
  /** Looks at what is online; where somebody else changed it, the next sync puts that right. Says whether somebody did. */
  compare(): Promise<boolean>
  addFont(): Promise<boolean>
  counts(): { pages: number; release: number }
}

/** What a sync comes to, before anything is written. */
type Plan = {
  computed: ComputedPages
  drawn: Drawn
  wanted: Map<string, Wanted>
  changes: PathChange[]
}

/** Makes a renderer and reads what was put online before. */
export const createRenderer = async (parts: Parts): Promise<Renderer> => {
  const { source, draw, target, siteUrl, stateFolder, makeSubset, ending } = parts
  const context = { siteUrl, maintained: draw.maintained }
  const stateFile = stateFolder === null ? null : path.join(stateFolder, 'state.json')
  const recordFile = stateFolder === null ? null : path.join(stateFolder, 'publishes.ndjson')

  let drawn = stateFile === null ? toNothingDrawn(draw.digest) : await loadDrawn(stateFile, draw.digest)
  const fonts = stateFolder === null ? toMemoryFonts() : await loadFonts(path.join(stateFolder, 'fonts'))
  let corpus = emptyCorpus
  let computed = toNoPages(context)
  const online = await target.list()
  const assets = toWantedAssets(
    await Promise.all(
      draw.assets.map(async ({ path: place, file }) => [place.slice(1), await readFile(file)] as const),
    ),
  )

  /** Whether somebody else changed what is online. */
  let wasChanged = false

  const toOtherwise = (): string => {
    if (wasChanged) return '公开文件夹里的文件被别人改动或删去'
    if (Object.keys(drawn.documents).length === 0) return '首次绘制'
    return Object.keys(drawn.pages).length === 0 ? '网站程序更新' : '网站地址或页面清单变动'
  }

  const toPlan = async (advance: Advance): Promise<Plan> => {
    const entries = [...advance.corpus.entries.values()].map(({ entry }) => entry)
    const reads = [...advance.changes.values()].reduce((all, some) => all.union(some), new Set<Read>())
    const computation = toComputation(
      computed,
      toPublication(entries),
      computed.pages.size === 0 ? 'all' : reads,
      context,
    )
    const next = computation.pages
    const drawings = await drawPages(computation.changed, {
      draw,
      siteUrl,
      known: drawn.pages,
      online,
      ending,
    })
    const pages = Object.fromEntries([
      ...Object.entries(drawn.pages).filter(([place]) => next.pages.has(place)),
      ...[...drawings].map(([place, { page }]) => [place, page] as const),
    ])
    const reasons = toReasons(drawn.documents, advance)
    const wanted = new Map([
      ...assets,
      ...toWantedFiles(toNamedFiles(entries), (hash) => loadNamedFile(source, hash)),
      ...toWantedFonts(Object.values(pages), fonts),
      ...toWantedPages(next, pages, drawings, reasons, toOtherwise()),
    ])
    verify(
      Object.entries(pages).map(([place, { links }]) => ({
        path: place,
        links,
        placeholders: drawings.get(place)?.placeholders ?? [],
        toReason: () => wanted.get(toFile(place))?.toReason() ?? '',
      })),
      (file) => wanted.has(file),
    )
    const asked = new Map([...computed.pages].map(([place, page]) => [toFile(place), page.reads]))
    const changes = toChanges(
      online,
      wanted,
      (file) => reasons(asked.get(file) ?? new Set()) ?? '不再有这一页或文件',
    )
    const { release, entries: served } = advance.corpus
    const documents = Object.fromEntries([...served].map(([ref, { hash }]) => [ref, hash]))
    return { computed: next, drawn: { bundle: draw.digest, release, documents, pages }, wanted, changes }
  }

  const putOnline = async ({ changes, wanted, drawn: { release } }: Plan): Promise<PublishRecord | null> => {
    const at = new Date().toISOString()
    const record: PublishRecord = { id: `${release}@${at}`, at, release, bundle: draw.digest, paths: [] }
    try {
      for await (const change of carryOut(changes, wanted, target, online, ending)) record.paths.push(change)
    } catch (error) {
      // What is online lies between two releases: the next sync compares every page with it.
      lookAgain()
      record.interrupted = true
      throw error
    } finally {
      if (recordFile !== null && record.paths.length > 0) await keepRecord(recordFile, record)
    }
    return record.paths.length === 0 ? null : record
  }

  /** The glyph sets that still lack their font; null until they are looked for after what was drawn last. */
  let lacking: string[] | null = null

  /** Forgets the fonts that no page names any more, and finds the glyph sets that lack theirs. */
  const findLacking = async (): Promise<string[]> => {
    const named = new Map(
      Object.values(drawn.pages)
        .filter(({ glyphs }) => glyphs !== '')
        .map(({ glyphs }) => [toFontFiles(glyphs).woff2, glyphs]),
    )
    await fonts.keep(new Set(named.keys()))
    return [...named].flatMap(([woff2, glyphs]) => (fonts.find(woff2) === null ? [glyphs] : []))
  }

  /** The next sync compares every page with what is online. */
  const lookAgain = (): void => {
    computed = toNoPages(context)
    corpus = { ...corpus, tag: '' }
  }

  /** Whether what is planned may rest on a state that an earlier process left. */
  let isRemembered = Object.keys(drawn.pages).length > 0

  const toSoundPlan = async (advance: Advance): Promise<Plan> => {
    try {
      return await toPlan(advance)
    } catch (error) {
      ending.throwIfAborted()
      if (!isRemembered) throw error
      // A memory that is wrong must not refuse every sync: what it says of pages is forgotten, and all are drawn.
      isRemembered = false
      drawn = { ...drawn, pages: {} }
      return toPlan(advance)
    }
  }

  return {
    async compare() {
      const found = await target.list()
      const isSame =
        found.size === online.size && [...found].every(([file, sha256]) => online.get(file) === sha256)
      if (isSame) return false
      online.clear()
      for (const [file, sha256] of found) online.set(file, sha256)
      wasChanged = true
      lookAgain()
      return true
    },
    async addFont() {
      lacking ??= await findLacking()
      const [glyphs] = lacking
      if (glyphs === undefined) return false
      ending.throwIfAborted()
      const { woff2 } = toFontFiles(glyphs)
      const bytes = await makeSubset(glyphs)
      await fonts.add(woff2, bytes)
      await target.put(woff2, bytes)
      online.set(woff2, toSha256(bytes))
      lacking.shift()
      return true
    },
    counts: () => ({ pages: Object.keys(drawn.pages).length, release: drawn.release }),
    async sync() {
      const advance = await catchUp(corpus, source)
      if (advance === null) return null
      const plan = await toSoundPlan(advance)
      const record = await putOnline(plan)
      if (stateFile !== null) await keepDrawn(stateFile, plan.drawn)
      corpus = advance.corpus
      computed = plan.computed
      drawn = plan.drawn
      lacking = null
      isRemembered = false
      wasChanged = false
      return record
    },
  }
}
