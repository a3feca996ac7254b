import { assertNever } from '../assert-never.ts'
import { toRef } from '../document-ref.ts'
import type { Publication } from '../publication/publication.ts'
import { mayShow } from '../publication/shown.ts'
import type { Inline } from '../rich-text/inline.ts'
import { toHref } from './href.ts'
import { type Provenance, toProvenance, toUse, toUseText } from './provenance.ts'

/** What a drawn line is made of. `keep` is a run that never breaks: a number with its unit and the mark after it. */
export type PageInline =
  | { type: 'text'; text: string; strong: boolean; emphasis: boolean }
  | { type: 'keep'; text: string }
  | { type: 'link'; href: string; text: string }
  | { type: 'statistic'; key: string; before: string; text: string; after: string; provenance: Provenance }

const opening = /(?<![“‘《〈（([])[“‘《〈（([]+$/
const closing = /^[”’》〉）)\]，。、；：！？…,.;:!?]+/
const numberWithUnit = /\d[\d.,~]*(?:年度|周年|周岁|[年月日周岁个后])?[，。、；：！？）”》]*/gu

const toTexts = (text: string, strong: boolean, emphasis: boolean): PageInline[] => {
  if (strong || emphasis) return [{ type: 'text', text, strong, emphasis }]
  const parts: PageInline[] = []
  let from = 0
  for (const match of text.matchAll(numberWithUnit)) {
    if (match[0].length < 2) continue
    if (match.index > from)
      parts.push({ type: 'text', text: text.slice(from, match.index), strong, emphasis })
    parts.push({ type: 'keep', text: match[0] })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push({ type: 'text', text: text.slice(from), strong, emphasis })
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
  withMarks(nodes).flatMap(({ node, before, after }, index): PageInline[] => {
    switch (node.type) {
      case 'text':
        return node.text === '' ? [] : toTexts(node.text, node.strong === true, node.emphasis === true)
      case 'link': {
        const text = node.children.map((child) => child.text).join('')
        const href = 'url' in node.to ? node.to.url : toHref(publication, node.to.document)
        return href === null ? toTexts(text, false, false) : [{ type: 'link', href, text }]
      }
      case 'mention': {
        const href = toHref(publication, toRef('family', node.key))
        if (href === null || !mayShow(publication, node.key, 'name'))
          return node.without === '' ? [] : toTexts(node.without, false, false)
        return [{ type: 'link', href, text: node.text }]
      }
      case 'statistic': {
        const use = toUse(publication, node.key, node.show)
        if (use === null) throw new Error(`统计指标 ${node.key} 没有可以显示的观测值`)
        const provenance = toProvenance(publication, use, `${id}-${index + 1}`)
        return [
          { type: 'statistic', key: node.key, before, text: toUseText(use, node.format), after, provenance },
        ]
      }
      default:
        return assertNever(node)
    }
  })

/** The characters of a drawn line. */
export const toLineText = (line: PageInline[]): string =>
  line.map((node) => (node.type === 'statistic' ? node.before + node.text + node.after : node.text)).join('')
