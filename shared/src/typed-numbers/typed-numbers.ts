import { compareDecimals, shiftDecimal } from '../decimal.ts'
import type { DocumentRef } from '../document-ref.ts'
import type { Document } from '../documents/index.ts'
import type { Observation } from '../documents/observation.ts'
import type { Statistic } from '../documents/statistic.ts'
import type { Publication } from '../publication/publication.ts'
import { refOf } from '../publication/problems.ts'
import { toPinned } from '../statistics/latest.ts'
import { toPeriodText } from '../statistics/period.ts'
import { toPanelFormat, toText } from '../statistics/format.ts'
import { type FoundNumber, findNumbers } from './find-numbers.ts'
import { toTexts } from './to-texts.ts'

/** A statistic whose value a typed number may be. `now` is what stands there since a correction; null where it holds. */
type Candidate = {
  statistic: string
  observation: string
  name: string
  value: string
  period: string
  now: string | null
}

/** A number that somebody typed into a document, with its sentence, and the values that it may be. */
export type TypedNumber = {
  ref: DocumentRef
  place: string
  written: string
  before: string
  after: string
  candidates: Candidate[]
}

const people = ['人', '名', '位']
const households = ['户', '家', '个家庭']
const times = ['场', '场次', '次']
const places = ['所', '处', '座']
const alike = [people, households, times, places]

const isSameUnit = (a: string, b: string): boolean =>
  a === b || alike.some((words) => words.includes(a) && words.includes(b))

const toOnes = (value: string, unit: string): { value: string; unit: string } => {
  const scale = /^[万亿]/.exec(unit)?.[0]
  return scale === undefined
    ? { value, unit }
    : { value: shiftDecimal(value, scale === '万' ? -4 : -8), unit: unit.slice(1) }
}

const digitsOf = (value: string): number =>
  value.replace(/^-?0*\.?0*|\./g, '').replace(/(?<!0)0+$/, '').length

/** Whether `value`, cut or rounded to where the typed number ends, is that number: 21290 is 2.1万 to whoever wrote 余. */
const isRounded = ({ value: typed, places: end, isRough }: FoundNumber, value: string): boolean => {
  if (end <= 0 || (!isRough && digitsOf(typed) < 3)) return false
  const [ends, of] = [Number(shiftDecimal(typed, end)), Number(shiftDecimal(value, end))]
  return Math.round(of) === ends || (isRough && Math.floor(of) === ends)
}

/** Whether a typed number says a value: in the unit of its statistic, or, where it has none, in digits that are no chance. */
const isSame = (found: FoundNumber, observation: Observation, unit: string): boolean => {
  if (observation.value === null) return false
  const own = toOnes(observation.value, unit)
  const isSaid = isSameUnit(found.unit, own.unit) || (found.unit === '' && digitsOf(own.value) >= 3)
  if (!isSaid || (found.isOrdinary && found.unit !== own.unit)) return false
  return compareDecimals(found.value, own.value) === 0 || isRounded(found, own.value)
}

/** All values of a publication under the digit that they begin with, which a typed form of one shares. */
type Values = Map<string, { statistic: Statistic; observation: Observation }[]>

const leading = (value: string): string => /[1-9]/.exec(value)?.[0] ?? '0'

const toValues = (publication: Publication): Values => {
  const all = publication
    .list('statistic')
    .flatMap((statistic) =>
      publication
        .observationsOf(statistic.key)
        .flatMap((observation) => (observation.value === null ? [] : [{ statistic, observation }])),
    )
  return Map.groupBy(all, ({ observation }) => leading(observation.value ?? ''))
}

const toValueText = (observation: Observation, { unit, scale }: Statistic): string =>
  toText(observation, unit, toPanelFormat(observation, scale))

const toCandidate = (publication: Publication, statistic: Statistic, observation: Observation): Candidate => {
  const current = toPinned(publication.observationsOf(statistic.key), observation.key)
  const isCurrent = current === null || current.value === observation.value
  return {
    statistic: statistic.key,
    observation: observation.key,
    name: statistic.name,
    value: toValueText(observation, statistic),
    period: toPeriodText(observation.period, observation.asOf),
    now: isCurrent ? null : toValueText(current, statistic),
  }
}

const around = 16

const toTyped = (document: Document, place: string, text: string, found: FoundNumber): TypedNumber => {
  const show = (part: string): string => part.replaceAll('\ufffc', '…').replace(/\s+/g, ' ')
  const end = found.at + found.written.length
  return {
    ref: refOf(document),
    place,
    written: found.written,
    before: show(text.slice(Math.max(0, found.at - around), found.at)),
    after: show(text.slice(end, end + around)),
    candidates: [],
  }
}

type ReadText = { place: string; text: string; isName: boolean; found: FoundNumber[] }

// A public document never changes, and a correction asks all of them.
const known = new WeakMap<Document, ReadText[]>()

/** The texts of a document in which there are numbers. */
const readTexts = (document: Document): ReadText[] => {
  const before = known.get(document)
  if (before !== undefined) return before
  const read = toTexts(document)
    .map((one) => ({ ...one, found: findNumbers(one.text) }))
    .filter(({ found }) => found.length > 0)
  known.set(document, read)
  return read
}

// A statistic and its values define numbers; in everything else they are linked.
const isDefining = ({ type }: Document): boolean => type === 'statistic' || type === 'observation'

/**
 * The numbers that count something and are typed into documents where a statistic could be linked, those that some
 * value says first. What is counted in an ordinary way (三年, 三户) is named only where it is the value of a statistic.
 */
export const findTypedNumbers = (publication: Publication, documents: Document[]): TypedNumber[] => {
  const values = toValues(publication)
  const typed = documents
    .filter((document) => !isDefining(document))
    .flatMap((document) =>
      readTexts(document)
        .filter(({ isName }) => !isName)
        .flatMap(({ place, text, found: all }) =>
          all.flatMap((found) => {
            const candidates = [...(values.get(leading(found.value)) ?? []), ...toCarried(values, found)]
              .filter(({ statistic, observation }) => isSame(found, observation, statistic.unit))
              .map(({ statistic, observation }) => toCandidate(publication, statistic, observation))
            if (candidates.length === 0 && found.isOrdinary) return []
            return [{ ...toTyped(document, place, text, found), candidates }]
          }),
        ),
    )
  return [
    ...typed.filter(({ candidates }) => candidates.some(({ now }) => now !== null)),
    ...typed.filter(({ candidates }) => candidates.length > 0 && candidates.every(({ now }) => now === null)),
    ...typed.filter(({ candidates }) => candidates.length === 0),
  ]
}

// Rounded up, 9.96万 is 10万: it begins with another digit.
const toCarried = (
  values: Values,
  { value, places: end }: FoundNumber,
): { statistic: Statistic; observation: Observation }[] => {
  const first = Number(leading(value))
  return end <= 0 || first === 0 ? [] : (values.get(String(first === 1 ? 9 : first - 1)) ?? [])
}

/** The observations that one replaces, directly and through others, whose numbers no longer hold. */
const toReplaced = (
  publication: Publication,
  { key, value, statistic, supersedes }: Observation,
): Observation[] => {
  const all = publication.observationsOf(statistic)
  const replaced: Observation[] = []
  for (let next = supersedes; next !== null && next !== key;) {
    const found: Observation | undefined = all.find((one) => one.key === next)
    if (found === undefined || replaced.includes(found)) break
    replaced.push(found)
    next = found.supersedes
  }
  return replaced.filter((one) => one.value !== null && one.value !== value)
}

/**
 * The texts that still say what some observations correct, in whatever writing, in any public document. The values
 * themselves and the note of a correction, which tells the old one, are none of them.
 */
export const findOutdatedNumbers = (
  publication: Publication,
  corrections: Observation[],
  documents: Document[],
): TypedNumber[] => {
  const old = corrections.flatMap((correction) => {
    const statistic = publication.get('statistic', correction.statistic)
    return statistic === null
      ? []
      : toReplaced(publication, correction).map((observation) => ({ statistic, observation }))
  })
  if (old.length === 0) return []
  return documents
    .filter(({ type }) => type !== 'observation')
    .flatMap((document) =>
      readTexts(document).flatMap(({ place, text, found: all }) =>
        all.flatMap((found) => {
          const candidates = old
            .filter(({ statistic, observation }) => isSame(found, observation, statistic.unit))
            .map(({ statistic, observation }) => toCandidate(publication, statistic, observation))
          return candidates.length === 0 ? [] : [{ ...toTyped(document, place, text, found), candidates }]
        }),
      ),
    )
}

/** What is said of a typed number, in one sentence. */
export const toTypedWords = ({ written, candidates }: TypedNumber): string => {
  const [first, ...others] = candidates
  if (first === undefined) return `“${written}”是打上去的字，没有连到统计数`
  const more = others.length === 0 ? '' : `，也可能是另外 ${others.length} 个数`
  const which = `“${first.name}”（${first.period}，${first.value}）`
  return first.now === null
    ? `“${written}”是打上去的字，可能是${which}${more}；请改用插入的统计数`
    : `“${written}”可能是${which}的旧数，现在是 ${first.now}${more}；请改掉，或改用插入的统计数`
}
