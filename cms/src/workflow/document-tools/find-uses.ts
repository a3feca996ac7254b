import {
  type Document,
  type DocumentRef,
  documentTypes,
  fromRef,
  type Inline,
  type Publication,
  refOf,
  toPeriodText,
  toPlacedUses,
  toReferences,
  toRef,
} from '@xiezou/shared'
import { toHref, toSentenceAt, toUse } from '@xiezou/shared/pages'
import type { PayloadRequest } from 'payload'
import { mayRead } from '../../access/may-read.ts'
import { isGlobal, toSlug } from '../../document-types.ts'
import { toReferredIds } from '../../conversion/load-lookup.ts'
import { loadStored, toCandidate } from '../publishing/candidate.ts'
import { toTitle } from '../../publication/named.ts'
import { toEntryIfReleased } from '../publishing/staged.ts'
import { loadView, toPublicationOf, type View } from '../../publication/view.ts'

/** One place where a document is used. `sentence` where a number of it is printed in one; links are null where there are none. */
export type Use = {
  title: string
  place: string
  sentence: { before: string; marked: string; after: string } | null
  binding: string | null
  isDraft: boolean
  form: string | null
  live: string | null
}

/** What is looked for: a stored document that has a key, or has none yet. */
export type Target = { slug: string; id: string; ref: DocumentRef | null }

const at = (value: unknown, path: (string | number)[]): unknown =>
  path.reduce<unknown>((inner, part) => (inner as Record<string | number, unknown>)[part], value)

const toPlace = (document: Document, path: (string | number)[]): string => {
  const [first, index] = path
  if (first === 'standfirst') return '导语'
  if (first === 'sections') {
    const { number, title } = at(document, path.slice(0, 2)) as { number: string; title: string }
    return `${number} ${title}`
  }
  return first === 'entries' ? `第${Number(index) + 1}项` : ''
}

type Place = Pick<Use, 'place' | 'sentence' | 'binding'>

/** Where a document prints a statistic, or an observation of it, with the sentences. */
const toPrintedPlaces = (publication: Publication, document: Document, target: DocumentRef): Place[] =>
  toPlacedUses(document).flatMap(({ path, key, show }) => {
    const shown = toUse(publication, key, show)?.shown.key
    const isTarget =
      target === toRef('statistic', key) ||
      (shown !== undefined && target === toRef('observation', shown)) ||
      ('observation' in show && target === toRef('observation', show.observation))
    if (!isTarget) return []
    const index = path.at(-1)
    const sentence =
      document.type === 'statistics-block' || typeof index !== 'number'
        ? null
        : toSentenceAt(publication, at(document, path.slice(0, -1)) as Inline[], index)
    const binding = 'observation' in show ? '固定' : '总是最新'
    return [{ place: toPlace(document, path), sentence, binding }]
  })

const isNumber = (target: DocumentRef): boolean => ['statistic', 'observation'].includes(fromRef(target).type)

/** A value belongs to its statistic and does not use it. */
const isOwnValue = (document: Document, target: DocumentRef): boolean =>
  document.type === 'observation' && target === toRef('statistic', document.statistic)

/** Where a document uses the target; none where it does not. */
const toPlaces = (publication: Publication, document: Document, target: DocumentRef): Place[] => {
  if (isOwnValue(document, target)) return []
  const printed = isNumber(target) ? toPrintedPlaces(publication, document, target) : []
  if (printed.length > 0) return printed
  const places = toReferences(document).filter(({ ref }) => ref === target)
  const words = new Set(places.map(({ path }) => toPlace(document, path)))
  return [...words].map((place) => ({ place, sentence: null, binding: null }))
}

const toName = (document: Document): string => {
  if (document.type === 'observation')
    return `观测值 ${toPeriodText(document.period, document.asOf)} ${document.value ?? ''}`.trim()
  if (document.type === 'home') return '首页'
  return document.type === 'site' ? '网站信息' : toTitle(document)
}

type Draft = { type: Document['type']; id: string; stored: Record<string, unknown> }

/** The documents whose newest version is not public. */
const loadDrafts = async (req: PayloadRequest): Promise<Draft[]> => {
  const drafts: Draft[] = []
  for (const type of documentTypes) {
    if (!(await mayRead(req, type))) continue
    if (isGlobal(type)) {
      const stored = await loadStored(req, type, type, true)
      if (stored?.['_status'] === 'draft') drafts.push({ type, id: type, stored })
      continue
    }
    const { docs } = await req.payload.find({
      collection: toSlug(type),
      where: { _status: { equals: 'draft' } },
      draft: true,
      depth: 0,
      pagination: false,
      overrideAccess: false,
      req,
    })
    drafts.push(...docs.map((stored) => ({ type, id: String(stored.id), stored: stored as never })))
  }
  return drafts
}

const toForm = (type: Document['type'], id: string): string =>
  isGlobal(type) ? `/admin/globals/${toSlug(type)}` : `/admin/collections/${toSlug(type)}/${id}`

const toKey = ({ title, place, sentence }: Use): string => JSON.stringify([title, place, sentence])

const findPublic = async (
  req: PayloadRequest,
  view: View,
  target: DocumentRef,
  siteUrl: string,
): Promise<Use[]> => {
  const publication = toPublicationOf(view)
  const found = [...view.entries.values()].flatMap((entry) => {
    if (entry.state !== 'live' || entry.ref === target) return []
    const places = toPlaces(publication, entry.body, target)
    const href = places.length === 0 ? null : toHref(publication, entry.ref)
    return places.map((place) => ({ document: entry.body, place, href }))
  })
  const forms = new Map<DocumentRef, string>()
  for (const { document } of found) {
    const ref = refOf(document)
    if (forms.has(ref) || !(await mayRead(req, document.type))) continue
    if (isGlobal(document.type)) forms.set(ref, toForm(document.type, document.type))
    else {
      const { docs } = await req.payload.find({
        collection: toSlug(document.type),
        where: { key: { equals: document.key } },
        select: {},
        limit: 1,
        depth: 0,
        draft: true,
        overrideAccess: false,
        req,
      })
      if (docs[0] !== undefined) forms.set(ref, toForm(document.type, String(docs[0].id)))
    }
  }
  return found.map(({ document, place, href }) => ({
    ...place,
    title: toName(document),
    isDraft: false,
    form: forms.get(refOf(document)) ?? null,
    live: document.type === 'home' ? `${siteUrl}/` : href === null ? null : siteUrl + href,
  }))
}

const findInDrafts = async (req: PayloadRequest, view: View, target: Target): Promise<Use[]> => {
  const uses: Use[] = []
  for (const { type, id, stored } of await loadDrafts(req)) {
    if (toReferredIds(stored).get(target.slug)?.has(target.id) !== true) continue
    const { document } = await toCandidate(req, type, stored)
    const name = [stored['title'], stored['name'], stored['label']].find((one) => typeof one === 'string')
    const common = { title: name ?? '（还没有名称）', isDraft: true, form: toForm(type, id), live: null }
    const entry = document === null ? null : toEntryIfReleased(document, null, '2000-01-01')
    const places =
      entry === null || target.ref === null
        ? []
        : toPlaces(toPublicationOf(view, [entry]), entry.body, target.ref)
    if (document !== null && target.ref !== null && isOwnValue(document, target.ref)) continue
    if (places.length === 0) uses.push({ ...common, place: '', sentence: null, binding: null })
    uses.push(...places.map((place) => ({ ...common, ...place })))
  }
  return uses
}

/** Where a document is used: in what is public, and in drafts where they differ from it. */
export const findUses = async (req: PayloadRequest, target: Target, siteUrl: string): Promise<Use[]> => {
  const view = await loadView(req.payload)
  const inPublic = target.ref === null ? [] : await findPublic(req, view, target.ref, siteUrl)
  const known = new Set(inPublic.map(toKey))
  const inDrafts = await findInDrafts(req, view, target)
  return [...inPublic, ...inDrafts.filter((use) => !known.has(toKey(use)))]
}
