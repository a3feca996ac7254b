import { z } from 'zod'
import { groupDigits, shiftDecimal } from '../decimal.ts'
import type { Observation } from '../documents/observation.ts'
import { toHanNumeral } from './han-numeral.ts'

/**
 * How a value is printed: numerals, scale (`wan` is 10⁴, `yi` 10⁸), the word that says how exact it is,
 * whether the unit is printed, and whether digits are grouped.
 */
export const format = z.strictObject({
  numerals: z.enum(['arabic', 'han']),
  scale: z.enum(['one', 'wan', 'yi']),
  word: z.enum(['none', '余', '多', '约', '至少']),
  unit: z.enum(['printed', 'omitted']),
  grouping: z.boolean(),
})
export type Format = z.infer<typeof format>

/** Arabic numerals with the unit, as prose writes most numbers. */
export const plainFormat: Format = {
  numerals: 'arabic',
  scale: 'one',
  word: 'none',
  unit: 'printed',
  grouping: false,
}

/** A printed value in its parts, in reading order: `before` 约, `number` 56.2, `after` 余 and 万, `unit` 元. */
export type PrintedValue = { before: string; number: string; after: string; unit: string }

const scales = {
  one: { places: 0, word: '' },
  wan: { places: 4, word: '万' },
  yi: { places: 8, word: '亿' },
} as const

const wordsFor = {
  exact: ['none'],
  'at-least': ['余', '多', '至少'],
  about: ['约'],
} as const satisfies Record<Observation['exactness'], Format['word'][]>

/** What is printed for a value that is withheld. */
const withheldText = '（暂停发布）'

/** The first exactness word that fits an observation: none for an exact value, 余 for at least, 约 for about. */
export const toWord = (exactness: Observation['exactness']): Format['word'] => wordsFor[exactness][0]

/** Why a format cannot be produced from an observation, in Chinese; null where it can. */
export const findFormatProblem = (observation: Observation, chosen: Format): string | null => {
  if (observation.value === null) return null
  const allowed: readonly string[] = wordsFor[observation.exactness]
  if (!allowed.includes(chosen.word)) {
    return observation.exactness === 'exact'
      ? `观测值是精确的，不能写成“${chosen.word}”`
      : `观测值不是精确数，必须带上概数词：${allowed.join('、')}`
  }
  if (chosen.numerals === 'han') {
    if (chosen.grouping) return '汉字数字不能分节'
    if (toHanNumeral(toScaled(observation.value, chosen)) === null) return '只有整数能写成汉字数字'
  }
  return null
}

const toScaled = (value: string, chosen: Format): string => shiftDecimal(value, scales[chosen.scale].places)

/**
 * The parts in which a value is printed. `unit` is the statistic's unit.
 * Throws where `findFormatProblem` names a problem; a withheld value prints as `withheldText`.
 */
export const toPrinted = (observation: Observation, unit: string, chosen: Format): PrintedValue => {
  if (observation.value === null) return { before: '', number: withheldText, after: '', unit: '' }
  const problem = findFormatProblem(observation, chosen)
  if (problem !== null) throw new Error(`${observation.key}：${problem}`)
  const scaled = toScaled(observation.value, chosen)
  const number =
    chosen.numerals === 'han'
      ? (toHanNumeral(scaled) ?? scaled)
      : chosen.grouping
        ? groupDigits(scaled)
        : scaled
  const leads = chosen.word === '约' || chosen.word === '至少'
  return {
    before: leads ? chosen.word : '',
    number,
    after: (leads || chosen.word === 'none' ? '' : chosen.word) + scales[chosen.scale].word,
    unit: chosen.unit === 'printed' ? unit : '',
  }
}

/** The printed value as one piece of text: 700余人次, 56.2万, 三年. */
export const toText = (observation: Observation, unit: string, chosen: Format): string => {
  const { before, number, after, unit: printed } = toPrinted(observation, unit, chosen)
  return before + number + after + printed
}

/** How panels, tables and cards print a value: grouped, in the statistic's own scale, with the word that its exactness needs. */
export const toPanelFormat = (observation: Observation, scale: Format['scale']): Format => ({
  numerals: 'arabic',
  scale,
  word: toWord(observation.exactness),
  unit: 'printed',
  grouping: true,
})
