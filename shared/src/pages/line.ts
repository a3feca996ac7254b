import type { PageInline } from '../models/line.ts'
import type { Publication } from '../publication/publication.ts'
import { mayShow } from '../publication/shown.ts'
import { toUse } from '../publication/use.ts'
import { type Inline, inlineKindOf } from '../rich-text/inline.ts'
import { toHref } from './href.ts'
import { toProvenance, toUseText } from './provenance.ts'

const opening = /(?<![“‘《〈（([])[“‘《〈（([]+$/
const closing = /^[”’》〉）)\]，。、；：！？…,.;:!?]+/
const numberWithUnit = /\d[\d.,~]*(?:年度|周年|周岁|[年月日周岁个后])?[，。、；：！？）”》]*/gu

/** Plain words, with each number in them kept together with its unit and the mark after it. */
const toWords = (text: string): PageInline[] => {
  const toText = (words: string): PageInline => ({
    type: 'text',
    text: words,
    strong: false,
    emphasis: false,
  })
  const parts: PageInline[] = []
  let from = 0
  for (const match of text.matchAll(numberWithUnit)) {
    if (match[0].length < 2) continue
    if (match.index > from) parts.push(toText(text.slice(from, match.index)))
    parts.push({ type: 'keep', text: match[0] })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push(toText(text.slice(from)))
  return parts
}

/** Moves the opening marks before and the closing marks after each statistic into it, so that no line begins or ends wrongly. */
const withMarks = (nodes: Inline[]): { node: Inline; before: string; after: string }[] => {
  const texts = nodes.map((node) => (node.type === 'text' ? node.text : ''))
  const marks = nodes.map((node, index) => {
    if (node.type !== 'statistic') return { before: '', after: '' }
    const before = opening.exec(texts[index - 1] ?? '')?.[0] ?? ''
    const after = closing.exec(texts[index + 1] ?? '')?.[0] ?? ''
    texts[index - 1] = (texts[index - 1] ?? '').slice(0, (texts[index - 1] ?? '').length - before.length)
    texts[index + 1] = (texts[index + 1] ?? '').slice(after.length)
    return { before, after }
  })
  return nodes.map((node, index) => ({
    node: node.type === 'text' ? { ...node, text: texts[index] ?? '' } : node,
    ...(marks[index] ?? { before: '', after: '' }),
  }))
}

/** A line as it is drawn. `id` begins the fragments of its provenances. Throws where a number cannot be shown. */
export const toLine = (publication: Publication, nodes: Inline[], id: string): PageInline[] =>
  withMarks(nodes).flatMap(({ node, before, after }, index) =>
    inlineKindOf(node).draw(node, {
      words: toWords,
      href: (ref) => toHref(publication, ref),
      mayName: (family) => mayShow(publication, family, 'name'),
      number: ({ key, show, format }) => {
        const use = toUse(publication, key, show)
        if (use === null) throw new Error(`统计指标 ${key} 没有可以显示的观测值`)
        const provenance = toProvenance(publication, use, `${id}-${index + 1}`)
        return { type: 'statistic', key, before, text: toUseText(use, format), after, provenance }
      },
    }),
  )
