import {
  type Document,
  type DocumentRef,
  documentTypes,
  type Entry,
  fromRef,
  refOf,
  toIsShown,
  toPlaced,
  toReferences,
  toShownEntry,
} from '@xiezou/shared'
import { toTitle } from './named.ts'
import type { View } from './view.ts'

/** A public document that shows a family, by what it holds of it. */
export type Showing = { ref: DocumentRef; title: string; by: ('name' | 'card' | 'honour' | 'picture')[] }

const toLive = (view: View): Document[] =>
  [...view.entries.values()].flatMap((entry: Entry) => (entry.state === 'live' ? [entry.body] : []))

const byType = (a: Document, b: Document): number =>
  documentTypes.indexOf(a.type) - documentTypes.indexOf(b.type)

/** The public documents that change when a family leaves, its own page apart: mentions, cards, honours and pictures. */
export const findShowing = (view: View, ref: DocumentRef): Showing[] => {
  const { key } = fromRef(ref)
  const live = toLive(view).filter((document) => refOf(document) !== ref)
  const pictures = new Set(
    live.flatMap((one) => (one.type === 'picture' && one.families.includes(key) ? [refOf(one)] : [])),
  )
  return live.toSorted(byType).flatMap((document) => {
    const inProse = toPlaced(document).filter(({ references }) => references.some((one) => one.ref === ref))
    const isNamed = inProse.some(({ node }) => node.type === 'mention')
    // Whatever shows it otherwise; of a link the words stay.
    const isShown = inProse.some(({ node }) => node.type !== 'mention' && node.type !== 'link')
    const by: Showing['by'] = [
      ...(isNamed ? (['name'] as const) : []),
      ...(isShown ? (['card'] as const) : []),
      ...(document.type === 'honour' && document.recipients.includes(ref) ? (['honour'] as const) : []),
      ...(pictures.has(refOf(document)) || toReferences(document).some((one) => pictures.has(one.ref))
        ? (['picture'] as const)
        : []),
    ]
    return by.length === 0 ? [] : [{ ref: refOf(document), title: toTitle(document), by }]
  })
}

/** The public documents that would still say one of the names once the family has left: there it is plain text. */
export const findWritten = (
  view: View,
  ref: DocumentRef,
  names: string[],
): { ref: DocumentRef; title: string }[] => {
  const isShown = toIsShown((one) => (one === ref ? undefined : view.entries.get(one)))
  return [...view.entries.values()].flatMap((entry) => {
    const left = entry.ref === ref ? entry : toShownEntry(entry, isShown)
    if (left.ref === ref || left.state !== 'live') return []
    const text = JSON.stringify([left.body, left.history])
    const isNamed = names.some((name) => text.includes(JSON.stringify(name).slice(1, -1)))
    return isNamed ? [{ ref: left.ref, title: toTitle(left.body) }] : []
  })
}
