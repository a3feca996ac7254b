import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Entry } from '@xiezou/shared'
import { toFile, toNoPages } from '@xiezou/shared/pages'
import type { Draw } from '../draw.ts'
import { type Advance, catchUp, type Corpus, emptyCorpus, NotGiven, type Source } from './corpus.ts'
import { type Failed, type Fault, toFaultError } from './faults.ts'
import { loadNamedFile, toNamedFiles } from './files.ts'
import { isServed, readLine } from './lines.ts'
import { type Given, type Plan, toPlan } from './plan.ts'
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
import { type Drawn, keepDrawn, loadDrawn, toNothingDrawn, withoutModels } from './state.ts'
import { type Target, toSha256 } from './target.ts'
import { toWantedAssets, toWantedFiles } from './wanted.ts'

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
  /** What is public and could not be put online, as of the last sync, or of one before the start. */
  faults(): Fault[]
  /** Lets the next sync ask again for what the source did not give, or not so that it could be read. */
  tryAgain(): void
}

/** What was read last of documents that could not be read since, as far as this program can read that. */
const toLastRead = ({ lastRead }: Drawn): Corpus['entries'] =>
  new Map(
    lastRead.flatMap(({ hash, entry }) => {
      const line = readLine(JSON.stringify({ hash: '', entry }), 1)
      return isServed(line) ? [[line.entry.ref, { hash, entry: line.entry }] as const] : []
    }),
  )

/** The pages of a plan that are online as it wants them. */
const toWritten = ({ drawn: { pages } }: Plan, online: Map<string, string>): Drawn['pages'] =>
  Object.fromEntries(
    Object.entries(pages).filter(([place, { sha256 }]) => online.get(toFile(place)) === sha256),
  )

/** Makes a renderer and reads what was put online before. */
export const createRenderer = async (parts: Parts): Promise<Renderer> => {
  const { source, draw, target, siteUrl, stateFolder, makeSubset, ending } = parts
  const context = { siteUrl, maintained: draw.maintained }
  const stateFile = stateFolder === null ? null : path.join(stateFolder, 'state.json')
  const recordFile = stateFolder === null ? null : path.join(stateFolder, 'publishes.ndjson')

  let drawn = stateFile === null ? toNothingDrawn(draw.digest) : await loadDrawn(stateFile, draw.digest)
  const fonts = stateFolder === null ? toMemoryFonts() : await loadFonts(path.join(stateFolder, 'fonts'))
  let corpus: Corpus = { ...emptyCorpus, entries: toLastRead(drawn) }
  let computed = toNoPages(context)
  const online = await target.list()
  /** Whether somebody else changed what is online. */
  let wasChanged = false
  const assets = toWantedAssets(
    await Promise.all(
      draw.assets.map(async ({ path: place, file }) => [place.slice(1), await readFile(file)] as const),
    ),
  )

  /** The files of documents as they shall be, and the documents that name each. */
  const toFiles = (entries: Entry[]): Map<string, Wanted> =>
    new Map([...assets, ...toWantedFiles(toNamedFiles(entries), (hash) => loadNamedFile(source, hash))])

  /** Puts the files online that are not, each before any page that shows it; resolves to those that were not given. */
  const bringFiles = async (
    files: Map<string, Wanted>,
    entries: Entry[],
    record: PublishRecord,
  ): Promise<Map<string, Failed>> => {
    const absent = new Map<string, Failed>()
    const changes = toChanges(online, files, () => '').filter(({ change }) => change !== 'removed')
    const toGiven = async function* (): AsyncGenerator<PathChange> {
      for (const change of changes) {
        try {
          yield* carryOut([change], files, target, online, ending)
        } catch (error) {
          if (!(error instanceof NotGiven)) throw error
          const documents = entries.flatMap((entry) =>
            toNamedFiles([entry]).has(change.path) ? [entry.ref] : [],
          )
          absent.set(change.path, { words: `文件 ${change.path} 没有取到：${error.message}`, documents })
        }
      }
    }
    for await (const change of toGiven()) record.paths.push(change)
    return absent
  }

  const toRecord = (release: number): PublishRecord => {
    const at = new Date().toISOString()
    return { id: `${release}@${at}`, at, release, bundle: draw.digest, paths: [] }
  }

  const putOnline = async (plan: Plan, record: PublishRecord): Promise<void> => {
    try {
      for await (const change of carryOut(plan.changes, plan.wanted, target, online, ending))
        record.paths.push(change)
    } catch (error) {
      // What is online lies between two releases: the next sync compares every page with it.
      drawn = { ...drawn, pages: { ...drawn.pages, ...toWritten(plan, online) } }
      lookAgain()
      throw error
    }
  }

  /** Brings what is new online, and takes down what has to go; everything that it did stands in the record. */
  const bringOnline = async (advance: Advance, record: PublishRecord): Promise<Plan> => {
    try {
      const entries = [...advance.corpus.entries.values()].map(({ entry }) => entry)
      const files = toFiles(entries)
      const absent = await bringFiles(files, entries, record)
      const plan = await toSoundPlan({ files, absent }, advance)
      if (stateFolder === null && plan.drawn.faults.length > 0) throw toFaultError(plan.drawn.faults)
      await putOnline(plan, record)
      return plan
    } catch (error) {
      record.interrupted = true
      throw error
    } finally {
      if (recordFile !== null && record.paths.length > 0) await keepRecord(recordFile, record)
    }
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

  const toSoundPlan = async (
    { files, absent }: Pick<Given, 'files' | 'absent'>,
    advance: Advance,
  ): Promise<Plan> => {
    const given = { draw, context, ending, fonts, drawn, computed, online, files, absent, wasChanged }
    const plan = await toPlan(given, advance)
    const failed = new Set(plan.drawn.faults.flatMap((fault) => fault.path ?? []))
    const remembered = Object.entries(drawn.pages).filter(([place]) => failed.has(place))
    if (!isRemembered || remembered.length === 0) return plan
    // It may be the memory that is wrong: what it says of these pages is not believed, and they are drawn.
    const pages = { ...drawn.pages, ...withoutModels(Object.fromEntries(remembered)) }
    return toPlan({ ...given, drawn: { ...drawn, pages } }, advance)
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
    faults: () => drawn.faults,
    tryAgain() {
      const isOfSource = corpus.unread.size > 0 || drawn.faults.some(({ path }) => path === null)
      if (isOfSource) corpus = { ...corpus, tag: '', unread: new Map() }
    },
    async sync() {
      const advance = await catchUp(corpus, source)
      if (advance === null) return null
      const record = toRecord(advance.corpus.release)
      const plan = await bringOnline(advance, record)
      if (stateFile !== null) await keepDrawn(stateFile, plan.drawn)
      corpus = advance.corpus
      computed = plan.computed
      drawn = plan.drawn
      lacking = null
      isRemembered = false
      wasChanged = false
      return record.paths.length === 0 ? null : record
    },
  }
}
