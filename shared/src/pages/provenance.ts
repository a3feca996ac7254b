import type { Observation } from '../documents/observation.ts'
import type { Statistic } from '../documents/statistic.ts'
import type { Provenance, Replacement } from '../models/provenance.ts'
import type { Publication } from '../publication/publication.ts'
import type { Use } from '../publication/use.ts'
import {
  type Format,
  type PrintedValue,
  findFormatProblem,
  toPanelFormat,
  toPrinted,
  toText,
  toWord,
} from '../statistics/format.ts'
import { toPeriodText } from '../statistics/period.ts'
import { type ReplacementKind, toFormer, toReplacementKind } from '../statistics/replacement.ts'
import { toPagePath } from './address.ts'
import { statusWords } from './words.ts'

/** The format as it can be printed for an observation that came in place of the one it was chosen for. */
const toFitting = (observation: Observation, chosen: Format): Format => {
  if (findFormatProblem(observation, chosen) === null) return chosen
  const worded: Format = { ...chosen, word: toWord(observation.exactness) }
  return findFormatProblem(observation, worded) === null ? worded : { ...worded, numerals: 'arabic' }
}

/** The text that a use prints in a sentence. */
export const toUseText = (use: Use, chosen: Format): string =>
  toText(use.shown, use.statistic.unit, toFitting(use.shown, chosen))

/** The value of an observation as panels, cards and tables print it. */
export const toPanelValue = (statistic: Statistic, observation: Observation): PrintedValue =>
  toPrinted(observation, statistic.unit, toPanelFormat(observation, statistic.scale))

/** A printed value as one piece of text, with a space before a unit in letters. */
export const toValueText = ({ before, number, after, unit }: PrintedValue): string =>
  `${before}${number}${after}${/^[A-Za-z]/.test(after + unit) ? ' ' : ''}${unit}`

const toBinding = (use: Use): string => {
  if (!use.isPinned) return '跟随最新值'
  if (use.latest.key === use.shown.key) return '固定为此值；这也是最新值'
  const newer = toValueText(toPanelValue(use.statistic, use.latest))
  return `固定为此值；最新值为${newer}（${toPeriodText(use.latest.period, use.latest.asOf)}）`
}

const formerWords = { correction: '此前', update: '初步数' } as const satisfies Record<
  ReplacementKind,
  string
>

/** What an observation replaced, for readers; null where it tells the first number, the same as before, or none. */
export const toReplacement = (
  publication: Publication,
  statistic: Statistic,
  observation: Observation,
): Replacement | null => {
  const former = toFormer(observation, (key) => publication.get('observation', key))
  if (former === null) {
    return observation.status === 'corrected' && observation.note !== null
      ? { kind: 'correction', text: observation.note }
      : null
  }
  const kind = toReplacementKind(observation, former)
  if (kind === null) return null
  const was = `${formerWords[kind]}为${toValueText(toPanelValue(statistic, former))}。`
  return { kind, text: `${was}${observation.note ?? ''}` }
}

/** The provenance of a use; `id` is its fragment on the page. */
export const toProvenance = (publication: Publication, use: Use, id: string): Provenance => {
  const { statistic, shown } = use
  const replaces = toReplacement(publication, statistic, shown)
  return {
    id,
    name: statistic.name,
    href: toPagePath('statistic', statistic.slug),
    value: toPanelValue(statistic, shown),
    period: toPeriodText(shown.period, shown.asOf),
    definition: statistic.definitions.find(({ version }) => version === shown.definition)?.text ?? '',
    source: shown.source,
    status: statusWords[shown.status],
    isPinned: use.isPinned,
    binding: toBinding(use),
    replaces,
    note: replaces === null ? (shown.note ?? statistic.note) : statistic.note,
  }
}
