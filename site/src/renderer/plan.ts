import { type DocumentRef, documentRef, fromRef, type Read, toPublication, toRef } from '@xiezou/shared'
import {
  type ComputedPages,
  type Context,
  factsOf,
  toComputation,
  toFile,
  toSubject,
  type UnmadePage,
} from '@xiezou/shared/pages'
import type { Draw } from '../draw.ts'
import type { FontStore } from '../title-font/font-store.ts'
import type { Advance, Corpus } from './corpus.ts'
import { drawPages } from './draw-pages.ts'
import { type Failed, type Fault, toNamed } from './faults.ts'
import { guardPublication } from './guard-publication.ts'
import { toOwnFile } from './inspect.ts'
import { findLeaving, type People, toPeople, toPeopleRead } from './people.ts'
import { type PathChange, toChanges, type Wanted } from './publish.ts'
import { toReasons } from './reasons.ts'
import type { Drawn, DrawnPage } from './state.ts'
import { verify } from './verify.ts'
import { toWantedByKept, toWantedFonts, toWantedPages } from './wanted.ts'

/** What a sync comes to, before any page is written. */
export type Plan = {
  computed: ComputedPages
  drawn: Drawn
  wanted: Map<string, Wanted>
  changes: PathChange[]
}

/**
 * What a plan starts from: what was drawn and computed until then, what is online, the files of the bundle and of
 * documents as they shall be, and which of these were not given, with the documents that need them and why.
 */
export type Given = {
  draw: Draw
  context: Context
  ending: AbortSignal
  fonts: FontStore
  drawn: Drawn
  computed: ComputedPages
  online: Map<string, string>
  files: Map<string, Wanted>
  absent: Map<string, Failed>
  /** Whether somebody else changed what is online. */
  wasChanged: boolean
}

type Pages = Record<string, DrawnPage>

const mostCauses = 5

/** Pages that could not be drawn or did not pass last time are tried again, though their models are as they were. */
const toUntried = (computed: ComputedPages, faults: Fault[]): ComputedPages => {
  const failed = new Set(faults.flatMap(({ path }) => path ?? []))
  return { ...computed, pages: new Map([...computed.pages].filter(([path]) => !failed.has(path))) }
}

const toOtherwise = ({ drawn: { documents, pages }, wasChanged }: Given): string => {
  if (wasChanged) return '公开文件夹里的文件被别人改动或删去'
  if (Object.keys(documents).length === 0) return '首次绘制'
  return Object.values(pages).every(({ model }) => model === '') ? '网站程序更新' : '网站地址或页面清单变动'
}

/** The documents that cannot be read, as faults. */
const toUnreadFaults = ({ entries, unread }: Corpus): Fault[] =>
  [...unread].map(([ref, { words }]) => ({
    path: null,
    documents: documentRef.safeParse(ref).success ? [ref] : [],
    words: `${toNamed(ref)} 读不出来：${words}`,
    stays: entries.has(ref) ? 'before' : fromRef(ref).type === 'family' ? 'down' : 'nothing',
  }))

/** Whether a page that nobody made belongs to what cannot be read or told, so that it is not to go. */
const isSpared = ({ about, kind }: DrawnPage, { unread }: Corpus, unmade: ComputedPages['unmade']): boolean =>
  (about !== null && unread.has(about as DocumentRef)) || unmade.get(kind)?.address.path === ''

/**
 * Makes and draws what differs. A page that cannot be made or drawn, or does not pass, stays as it was if it may; the
 * rest goes on without it.
 */
export const toPlan = async (given: Given, advance: Advance): Promise<Plan> => {
  const { draw, context, ending, fonts, drawn, computed, online, files, absent } = given
  const { corpus, changes: changedReads } = advance
  const entries = [...corpus.entries.values()].map(({ entry }) => entry)
  const { pages: next, changed } = toComputation(
    toUntried(computed, drawn.faults),
    guardPublication(toPublication(entries), corpus),
    computed.pages.size === 0
      ? 'all'
      : [...changedReads.values()].reduce((all, some) => all.union(some), new Set<Read>()),
    context,
  )
  const toTold = (path: string): Pick<DrawnPage, 'kind' | 'about' | 'people'> => {
    const page = next.pages.get(path)
    return page === undefined
      ? { kind: '', about: null, people: [] }
      : { kind: page.address.kind, about: toSubject(page.address), people: toPeopleRead(page.reads) }
  }
  const { drawings, undrawn } = await drawPages(changed, {
    draw,
    siteUrl: context.siteUrl,
    known: drawn.pages,
    online,
    toTold,
    isSaid: (path, words) => {
      const { about } = toTold(path)
      const one = about === null ? undefined : corpus.entries.get(about as DocumentRef)?.entry
      return one?.state === 'live' && JSON.stringify(one.body).includes(words)
    },
    ending,
  })
  const { reasons, causes } = toReasons(drawn.documents, advance)
  const toDocuments = (
    path: string,
    one: Pick<UnmadePage, 'address' | 'reads'> | undefined,
  ): DocumentRef[] => {
    if (one === undefined) return []
    const subject = toSubject(one.address)
    const found = causes(one.reads)
    if (subject !== null && found.has(subject)) return [subject]
    // A list is about the reports that it names by their order, and a report is not about its neighbours.
    const beside = new Set<DocumentRef>(
      factsOf(one.address.kind).others === 'beside'
        ? one.address.others?.map((key) => toRef('article', key))
        : [],
    )
    const others = [...found].filter((ref) => !beside.has(ref))
    const all = [...(subject === null ? [] : [subject]), ...(others.length > mostCauses ? [] : others)]
    const before = drawn.faults.find((fault) => fault.path === path)?.documents ?? []
    return [...new Set(all.length > 0 ? all : before)]
  }

  const failed = new Map<string, Failed>()
  for (const [path, one] of next.unmade) {
    if (one.address.path !== '') failed.set(path, { words: one.words, documents: toDocuments(path, one) })
  }
  const fail = (path: string, words: string): void => {
    failed.set(path, { words, documents: toDocuments(path, next.pages.get(path)) })
  }
  for (const [path, words] of undrawn) fail(path, words)

  const sound = new Map(
    [...next.pages.keys()].flatMap((path): [string, DrawnPage][] => {
      const page = drawings.get(path)?.page ?? drawn.pages[path]
      return page === undefined || failed.has(path) ? [] : [[path, page]]
    }),
  )
  const addressed = new Set([...next.pages.keys(), ...failed.keys()].map(toFile))
  const spared = Object.keys(drawn.pages).filter((path) => {
    const page = drawn.pages[path]
    return page !== undefined && !sound.has(path) && !failed.has(path) && isSpared(page, corpus, next.unmade)
  })
  const sparedFiles = new Set(spared.map(toFile))
  const linked = toNavigated(corpus, context.siteUrl)
  const isOnline = (file: string): boolean =>
    addressed.has(file) || sparedFiles.has(file) || (files.has(file) && !absent.has(file))
  const isThere = (file: string): boolean => linked.has(file) || isOnline(file)
  const candidates = [...sound].map(([path, { links }]) => ({
    path,
    links,
    placeholders: drawings.get(path)?.placeholders ?? [],
  }))
  for (const [path, words] of verify(candidates, isThere)) {
    sound.delete(path)
    fail(path, words)
  }

  const people = toPeople(entries)
  const kept = toKept([...failed.keys(), ...spared], drawn, online, people)
  const pages: Pages = { ...Object.fromEntries(sound), ...kept }
  const wanted = new Map([
    ...[...files].filter(([file]) => !absent.has(file)),
    ...toWantedFonts(Object.values(pages), fonts),
    ...toWantedPages(next, pages, drawings, reasons, toOtherwise(given)),
  ])
  for (const [file, one] of toWantedByKept(Object.values(kept), online, (name) => wanted.has(name)))
    wanted.set(file, one)

  const faults: Fault[] = [
    ...toUnreadFaults(corpus),
    ...[...linked]
      .filter((file) => !isOnline(file) && !isOnline(`${file}/index.html`))
      .map((file): Fault => ({
        path: null,
        documents: ['site/site'],
        words: `导航里的 /${file} 不存在`,
        stays: 'before',
      })),
    ...[...absent.values()].map((one): Fault => ({ ...one, path: null, stays: 'nothing' })),
    ...[...next.unmade.values()]
      .filter(({ address }) => address.path === '')
      .map(({ address, words }): Fault => ({
        path: null,
        documents: [],
        words: `有一类页面（${address.kind}）的地址列不出来：${words}`,
        stays: 'before',
      })),
    ...[...failed].map(([path, { words, documents }]): Fault => ({
      path,
      documents,
      words,
      stays: kept[path] !== undefined ? 'before' : online.has(toFile(path)) ? 'down' : 'nothing',
    })),
  ]
  const asked = new Map([...computed.pages].map(([path, page]) => [toFile(path), page.reads]))
  const downReasons = new Map(
    faults.flatMap(({ path, words }) => (path === null ? [] : [[toFile(path), `先拿下：${words}`] as const])),
  )
  const changes = toChanges(
    online,
    wanted,
    (file) => downReasons.get(file) ?? reasons(asked.get(file) ?? new Set()) ?? '不再有这一页或文件',
  )
  const documents = Object.fromEntries([...corpus.entries].map(([ref, { hash }]) => [ref, hash]))
  const lastRead = [...corpus.unread.keys()].flatMap((ref) => corpus.entries.get(ref) ?? [])
  return {
    computed: next,
    drawn: { bundle: draw.digest, release: corpus.release, documents, pages, people, lastRead, faults },
    wanted,
    changes,
  }
}

/** The files of ours whose addresses editors wrote into the navigation: they stand on every page. */
const toNavigated = ({ entries }: Corpus, siteUrl: string): Set<string> => {
  const site = entries.get('site/site')?.entry
  const navigation = site?.state === 'live' && site.body.type === 'site' ? site.body.navigation : []
  return new Set(
    navigation.flatMap(({ to }) => ('url' in to ? (toOwnFile(new URL(`${siteUrl}/`), to.url) ?? []) : [])),
  )
}

/** The pages that stay as they were: as they are known to be online, with nobody on them of whom less is shown today. */
const toKept = (paths: string[], drawn: Drawn, online: Map<string, string>, people: People): Pages => {
  const leaving = findLeaving(drawn.people, people)
  return Object.fromEntries(
    paths.flatMap((path): [string, DrawnPage][] => {
      const page = drawn.pages[path]
      const isKnown = page !== undefined && online.get(toFile(path)) === page.sha256
      return isKnown && !page.people.some((one) => leaving.has(one)) ? [[path, page]] : []
    }),
  )
}
