import { type Article, type Document, type Inline, toText } from '@xiezou/shared'

/** What stands in a line of prose for each kind of node. */
export type InlineWords = (node: Inline) => string

/** The words of a node as they are printed from the seed: a pinned statistic from its observation. Throws for any other. */
export const toPrintedWords =
  (documents: Document[]): InlineWords =>
  (node) => {
    if (node.type === 'text' || node.type === 'mention') return node.text
    if (node.type === 'link') return node.children.map(({ text }) => text).join('')
    const statistic = documents.find((one) => one.type === 'statistic' && one.key === node.key)
    const pinned = 'observation' in node.show ? node.show.observation : null
    const observation = documents.find((one) => one.type === 'observation' && one.key === pinned)
    if (statistic?.type !== 'statistic' || observation?.type !== 'observation')
      throw new Error(`${node.key} is not pinned to an observation of the seed`)
    return toText(observation, statistic.unit, node.format)
  }

/** The lines of a report's prose, in reading order; cards and panels stand outside it. */
export const toLines = (article: Article): Inline[][] =>
  [...article.standfirst, ...article.sections.flatMap(({ body }) => body)].flatMap((block) =>
    block.type === 'paragraph' ? [block.children] : [],
  )

/** The whole report as it is printed, in the layout of its corrected text: a blank line between paragraphs. */
export const toPrintedReport = (article: Article, subject: string, words: InlineWords): string => {
  const line = (children: Inline[]): string => children.map(words).join('')
  const paragraphs = (blocks: Article['sections'][number]['body']): string[] =>
    blocks.flatMap((block) => (block.type === 'paragraph' ? [line(block.children)] : []))
  return [
    article.kicker,
    `${subject}：${article.title}`,
    ...paragraphs(article.standfirst),
    ...article.sections.flatMap(({ number, title, body }) => [`${number} ${title}`, ...paragraphs(body)]),
    `(${article.bylines.join(' ')})`,
  ].join('\n\n')
}
