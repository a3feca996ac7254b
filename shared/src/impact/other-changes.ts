import type { Page } from '../pages/kinds.ts'
import { toHash } from '../publication/canonical.ts'
import { toAside } from './tell.ts'
import { asideWords } from './telling.ts'

/** What differs between two states of a page beside its text, in words: 链接, 日期, 图表. */
export const toSilentChanges = (before: Page | null, after: Page | null): string[] => {
  const [was, is] = [toAside(before), toAside(after)]
  return asideWords.filter((word) => toHash(was.get(word) ?? []) !== toHash(is.get(word) ?? []))
}
