import type { Publication } from '../publication/publication.ts'
import type { Inline } from '../rich-text/inline.ts'
import { toPlainText, toSentences } from './sentences.ts'
import type { StatisticUse } from './uses.ts'

/** The sentence of a line around its inline node at `index`, with what that node prints marked. */
export const toSentenceAt = (
  publication: Publication,
  line: Inline[],
  index: number,
): NonNullable<StatisticUse['sentence']> => {
  const before = toPlainText(publication, line.slice(0, index))
  const marked = toPlainText(publication, line.slice(index, index + 1))
  const after = toPlainText(publication, line.slice(index + 1))
  return {
    before: /[。！？]/.test(before.slice(-1)) ? '' : (toSentences(before).at(-1) ?? ''),
    marked,
    after: toSentences(after)[0] ?? '',
  }
}
