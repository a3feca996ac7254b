import type { Mark } from './blocks.ts'

/** What the mark of a Word or WPS list item means: a bullet, a number that our lists print alike, or words of its own. */
export type ReadMark =
  { kind: 'bullet' } | { kind: 'number'; number: number } | { kind: 'words'; text: string }

const white = /[\s\u00a0\u3000]+/g
const symbols = /symbol|wingdings|webdings/

/**
 * Reads the mark. Chinese numbers, letters and 第一条 stay words: our lists number 1, 2, 3, and “一、” would be lost.
 * WPS writes a bullet as the letter l in Wingdings.
 */
export const readMark = ({ text, font }: Mark): ReadMark => {
  const words = text.replace(white, ' ').trim()
  if (words === '' || symbols.test(font) || !/[\p{L}\p{N}]/u.test(words)) return { kind: 'bullet' }
  const number = /^[(（]?(\d{1,4})\s?[.．、)）]?$/.exec(words)
  if (number !== null) return { kind: 'number', number: Number(number[1]) }
  // One letter without a mark behind it is a glyph of a symbol font that was not named.
  return /^[a-z§]$/i.test(words) ? { kind: 'bullet' } : { kind: 'words', text: words }
}

/** Words that stand before a text: parted by a space, unless they end in a mark that is as wide. */
export const toBefore = (words: string): string => (/[、，）】。：]$/.test(words) ? words : `${words} `)
