import { refOf } from '../publication/problems.ts'
import type { Publication } from '../publication/publication.ts'
import { blockKindOf } from '../rich-text/block.ts'
import { type Inline, inlineKindOf } from '../rich-text/inline.ts'
import { toLinesOf } from '../rich-text/within.ts'
import { toPagePath } from './address.ts'
import { unlessBroken } from './fault-words.ts'
import { toLine } from './line.ts'
import { type Prose, toPlaces, toSentences } from './sentences.ts'

/** A place where a statistic is shown. `sentence` is null for a panel; in it `marked` is what the statistic prints. */
export type StatisticUse = {
  place: string
  href: string
  binding: string
  sentence: { before: string; marked: string; after: string } | null
}

type Printed = { sentence: StatisticUse['sentence']; binding: string }

/** Each appearance of a statistic in a line, with the sentence around it. */
const toPrinted = (publication: Publication, line: Inline[], key: string): Printed[] => {
  const nodes = toLine(publication, line, 'use')
  let text = ''
  const appearances: { from: number; to: number; isPinned: boolean }[] = []
  for (const node of nodes) {
    if (node.type === 'statistic') {
      text += node.before
      if (node.key === key) {
        appearances.push({
          from: text.length,
          to: text.length + node.text.length,
          isPinned: node.provenance.isPinned,
        })
      }
      text += node.text + node.after
    } else text += node.text
  }
  let start = 0
  const ranges = toSentences(text).map((sentence) => ({ from: start, to: (start += sentence.length) }))
  return appearances.map(({ from, to, isPinned }) => {
    const around = ranges.find((range) => range.from <= from && to <= range.to) ?? {
      from: 0,
      to: text.length,
    }
    return {
      sentence: {
        before: text.slice(around.from, from),
        marked: text.slice(from, to),
        after: text.slice(to, around.to),
      },
      binding: toBindingWords(isPinned),
    }
  })
}

/** Whether a use stays with its value or goes on to the newest, in words. */
export const toBindingWords = (isPinned: boolean): string => (isPinned ? '固定为此值' : '跟随最新值')

type Place = ReturnType<typeof toPlaces>[number]

/** The lines within movements that have no number as paragraphs have, of headings, so they lead to their movement. */
const toUnnumbered = (prose: Prose): Place[] =>
  prose.sections.flatMap(({ number, body }) =>
    body.flatMap((block) => {
      const place = blockKindOf(block).prose?.place ?? 'paragraph'
      return place === 'paragraph'
        ? []
        : toLinesOf(block).map((line) => ({
            line,
            place: `${number}${place.word}`,
            fragment: `s-${number}`,
          }))
    }),
  )

const toTitled = (prose: Prose): string =>
  prose.type === 'article' ? `《${prose.title}》` : `${prose.name} `

const toEveryProse = (publication: Publication): Prose[] => [
  ...publication.list('article'),
  ...publication.list('program').filter(({ sections }) => sections.length > 0),
]

const inProse = (publication: Publication, key: string): StatisticUse[] =>
  toEveryProse(publication).flatMap((prose) =>
    [...toPlaces(prose), ...toUnnumbered(prose)].flatMap(({ line, place, fragment }) =>
      line.some((node) =>
        inlineKindOf(node)
          .toUses(node)
          .some((use) => use.key === key),
      )
        ? (unlessBroken(() => toPrinted(publication, line, key)) ?? []).map((printed) => ({
            ...printed,
            place: `${toTitled(prose)}· ${place}`,
            href: `${toPagePath(prose.type, prose.slug)}#${fragment}`,
          }))
        : [],
    ),
  )

const inPanels = (publication: Publication, key: string): StatisticUse[] => {
  const home = publication.get('home', 'home')
  return publication.list('statistics-block').flatMap((block) => {
    const entries = block.entries.filter(({ statistic }) => statistic === key)
    if (entries.length === 0) return []
    const around = toEveryProse(publication).filter(
      (prose) =>
        (prose.type === 'article' && prose.statisticsBlocks.includes(block.key)) ||
        prose.sections.some(({ body }) =>
          body.some((one) =>
            blockKindOf(one)
              .toReferences(one)
              .some(({ ref }) => ref === refOf(block)),
          ),
        ),
    )
    return entries.flatMap((entry) => {
      const common = { sentence: null, binding: toBindingWords('observation' in entry.show) }
      return [
        ...(home?.statisticsBlock === block.key
          ? [{ ...common, place: `首页 · ${block.title}`, href: '/' }]
          : []),
        ...around.map((prose) => ({
          ...common,
          place: `${toTitled(prose)}· ${block.title}`,
          href: toPagePath(prose.type, prose.slug),
        })),
      ]
    })
  })
}

/** Every place where readers see a statistic in a sentence or a panel. */
export const toUses = (publication: Publication, key: string): StatisticUse[] => [
  ...inProse(publication, key),
  ...inPanels(publication, key),
]
