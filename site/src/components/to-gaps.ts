import { type PageInline, toLineText } from '@xiezou/shared/pages'

type Gap = 'gap-before' | 'gap-after'

const toText = (node: PageInline | undefined): string => (node === undefined ? '' : toLineText([node]))

const isHan = (character: string | undefined): boolean => /\p{sc=Han}/u.test(character ?? '')
const isLatin = (character: string | undefined): boolean => /[\p{sc=Latin}\d]/u.test(character ?? '')

/**
 * Where a number in a line has a gap that `text-autospace` cannot make, since it does not reach into a button: between
 * Han characters and digits, and between two numbers side by side, which stay two underlines.
 */
export const toGaps = (line: PageInline[], index: number): Gap[] => {
  const [left, own, right] = [line[index - 1], line[index], line[index + 1]]
  if (own?.type !== 'statistic') return []
  const text = Array.from(toText(own))
  const meetsHan = isHan(toText(left).at(-1)) && isLatin(text[0])
  const isMetByHan = isLatin(text.at(-1)) && isHan(Array.from(toText(right))[0])
  return [
    ...(left?.type === 'statistic' || meetsHan ? (['gap-before'] as const) : []),
    ...(right?.type !== 'statistic' && isMetByHan ? (['gap-after'] as const) : []),
  ]
}
