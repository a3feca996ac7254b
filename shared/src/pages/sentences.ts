import type { Article } from '../documents/article.ts'
import type { Program } from '../documents/program.ts'
import type { Publication } from '../publication/publication.ts'
import { mayShow } from '../publication/shown.ts'
import { toUse } from '../publication/use.ts'
import { type Block, blockKindOf } from '../rich-text/block.ts'
import { type Inline, toReadText } from '../rich-text/inline.ts'
import { toLinesOf } from '../rich-text/within.ts'
import { toPagePath } from './address.ts'
import { toUseText } from './provenance.ts'

/** A sentence of a report: its text, the report's title, the place in words, and where it stands. */
export type Sentence = { text: string; report: string; place: string; href: string }

type Place = { line: Inline[]; place: string; fragment: string }

/** The fragment of a paragraph on its report's page: `p-02-3`. */
export const toParagraphId = (section: string, paragraph: number): string => `p-${section}-${paragraph}`

/** A document with prose in movements. */
export type Prose = Article | Program

/** Every line of a report's or a program's prose with its place, in reading order. Blocks are counted as paragraphs are: prose only. */
export const toPlaces = (prose: Prose): Place[] => {
  const inPart = (blocks: Block[], number: string, words: string): Place[] =>
    blocks
      .filter((block) => blockKindOf(block).prose?.place === 'paragraph')
      .flatMap((block, index) =>
        toLinesOf(block).map((line) => ({
          line,
          place: `${words}第${index + 1}段`,
          fragment: toParagraphId(number, index + 1),
        })),
      )
  return [
    ...(prose.type === 'article' ? inPart(prose.standfirst, '00', '导语') : []),
    ...prose.sections.flatMap((section) => inPart(section.body, section.number, section.number)),
  ]
}

const ends = /[^。！？]+(?:[。！？]+[”’」』）)]*)?|[。！？]+[”’」』）)]*/gu

/** The sentences of a text, each with the marks that end it. */
export const toSentences = (text: string): string[] => text.match(ends) ?? []

/** The characters that a line prints; nothing for a number that cannot be shown. */
export const toPlainText = (publication: Publication, line: Inline[]): string =>
  toReadText(line, {
    mayName: (family) => mayShow(publication, family, 'name'),
    toNumber: ({ key, show, format }) => {
      const use = toUse(publication, key, show)
      return use === null ? '' : toUseText(use, format)
    },
  })

const rawNames = new WeakMap<Article, string>()

/** All characters of an article's prose that are written in it, with and without the people in it, for a quick look whether a name occurs at all. */
const toRaw = (article: Article): string => {
  const known = rawNames.get(article)
  if (known !== undefined) return known
  const nodes = toPlaces(article).flatMap(({ line }) => line)
  const raw = toOuterMarks(
    [true, false]
      .map((isNamed) => toReadText(nodes, { mayName: () => isNamed, toNumber: () => ' ' }))
      .join('\n'),
  )
  rawNames.set(article, raw)
  return raw
}

// What is named within a quotation has the inner marks there, ‘金色阳光’, and the outer ones elsewhere.
const toOuterMarks = (text: string): string => text.replaceAll('‘', '“').replaceAll('’', '”')

/** The sentences of all reports in which one of the names occurs, in reading order; at most `limit`. */
export const toSentencesAbout = (publication: Publication, names: string[], limit = Infinity): Sentence[] => {
  const found: Sentence[] = []
  const named = names.map(toOuterMarks)
  const isAbout = (text: string): boolean => named.some((name) => text.includes(name))
  for (const article of publication.list('article')) {
    if (!isAbout(toRaw(article))) continue
    for (const { line, place, fragment } of toPlaces(article)) {
      for (const text of toSentences(toPlainText(publication, line))) {
        if (!isAbout(toOuterMarks(text))) continue
        found.push({
          text,
          report: article.title,
          place,
          href: `${toPagePath('article', article.slug)}#${fragment}`,
        })
        if (found.length === limit) return found
      }
    }
  }
  return found
}

/** The sentence that the prose of a report begins with; null where it has none. */
export const toFirstSentence = (publication: Publication, article: Article): string | null => {
  const [first] = toPlaces(article)
  if (first === undefined) return null
  return toSentences(toPlainText(publication, first.line))[0] ?? null
}
