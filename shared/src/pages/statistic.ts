import type { Observation } from '../documents/observation.ts'
import type { Statistic } from '../documents/statistic.ts'
import { toPartialDateText } from '../partial-date.ts'
import type { Publication } from '../publication/publication.ts'
import type { PrintedValue } from '../statistics/format.ts'
import { toCurrent, toHeadline } from '../statistics/latest.ts'
import { toPeriodText } from '../statistics/period.ts'
import { type ReplacementKind, toReplacementKind } from '../statistics/replacement.ts'
import { toDataPath, toPagePath } from './address.ts'
import { type Chart, toChart } from './chart.ts'
import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import { toStatisticDataPath } from './data-files.ts'
import { toStatisticDataset } from './dataset.ts'
import { toMaintainedUses } from './maintained.ts'
import { type PageRecord, about, demand } from './page-record.ts'
import { toPhrases } from './phrases.ts'
import { type NamedLink, toProgramLinks } from './program.ts'
import { toPanelValue, toReplacement, toValueText } from './provenance.ts'
import { type StatisticUse, toUses } from './uses.ts'
import type { Replacement } from '../models/provenance.ts'
import { statisticWords, statusWords } from './words.ts'

/** What became of a value that another one took the place of; `confirmed` where that one says the same number. */
type Replaced = ReplacementKind | 'withheld' | 'resumed' | 'confirmed'

/** One value of a statistic as its history shows it; `definition` names the one it was counted by where there are several. */
export type HistoryRow = {
  period: string
  definition: string | null
  value: PrintedValue
  status: string
  replaced: Replaced | null
  source: string
  replaces: Replacement | null
  note: string | null
}

/** The page of a statistic: what it counts, its headline value, its history, and where it is shown. */
export type StatisticPage = {
  kind: 'statistic'
  chrome: Chrome
  kicker: string
  name: string
  phrases: string[]
  aliases: string[]
  headline: { value: PrintedValue; period: string; status: string; source: string } | null
  definitions: {
    label: string | null
    text: string
    from: string | null
    change: string | null
    comparability: string | null
  }[]
  base: string | null
  note: string | null
  programs: NamedLink[]
  chart: Chart | null
  history: HistoryRow[]
  uses: StatisticUse[]
  citation: string | null
  files: { label: string; href: string }[]
  data: string
}

/** What the definitions are called among themselves, in the order of their versions; null where there is only one. */
const toDefinitionLabels = ({ definitions }: Statistic): Map<string, string | null> =>
  new Map(
    definitions.map(({ version }, index) => [version, definitions.length === 1 ? null : `口径${index + 1}`]),
  )

/** The values that an observation replaced, the newest of them first. */
const toReplaced = (observations: Observation[], { key, supersedes }: Observation): Observation[] => {
  const before = observations.find((one) => one.key === supersedes && one.key !== key)
  return before === undefined ? [] : [before, ...toReplaced(observations, before)]
}

/** What became of a value; null where it stands. */
const toBecome = (observations: Observation[], one: Observation): Replaced | null => {
  const successor = observations.find(({ supersedes, key }) => supersedes === one.key && key !== one.key)
  if (successor === undefined) return null
  if (successor.value === null) return 'withheld'
  if (one.value === null) return 'resumed'
  return toReplacementKind(successor, one) ?? 'confirmed'
}

const toHistory = (
  publication: Publication,
  statistic: Statistic,
  observations: Observation[],
): HistoryRow[] => {
  const labels = toDefinitionLabels(statistic)
  const current = new Set(toCurrent(observations))
  const ordered = [...current].reverse().flatMap((one) => [one, ...toReplaced(observations, one)])
  return ordered.map((observation) => {
    const replaces = toReplacement(publication, statistic, observation)
    return {
      period: toPeriodText(observation.period, observation.asOf),
      definition: labels.get(observation.definition) ?? null,
      value: toPanelValue(statistic, observation),
      status: statusWords[observation.status],
      replaced: toBecome(observations, observation),
      source: observation.source,
      replaces,
      note: replaces === null ? observation.note : null,
    }
  })
}

const toDefinitions = (statistic: Statistic): StatisticPage['definitions'] =>
  statistic.definitions.map((definition, index) => ({
    label: toDefinitionLabels(statistic).get(definition.version) ?? null,
    text: definition.text,
    from: definition.from === 'unknown' ? null : toPartialDateText(definition.from),
    change: definition.change,
    comparability: index === 0 ? null : definition.comparable ? '与此前的数值可比' : '与此前的数值不可比',
  }))

export const statistic: PageRecord<StatisticPage> = {
  role: 'page',
  isListed: true,
  toSubject: about('statistic'),
  others: null,
  lists: null,
  toName: ({ name }) => `数据“${name}”`,
  toPlaces: (publication) =>
    publication.list('statistic').map(({ key, slug }) => ({ path: toPagePath('statistic', slug), key })),
  toPage: (publication, place, context) => {
    const one = demand(publication.get('statistic', place.key ?? ''), place)
    const observations = publication.observationsOf(one.key)
    const headline = toHeadline(one.definitions, observations)
    const chrome = toChrome(publication, context, {
      path: place.path,
      title: `${one.name}（数据）`,
      description: one.definitions.at(-1)?.text ?? null,
      within: 'statistic',
    })
    return {
      kind: 'statistic',
      chrome: {
        ...chrome,
        structured: [...chrome.structured, toStatisticDataset(one, observations, chrome, context)],
      },
      kicker: `数据 · ${statisticWords[one.kind]}`,
      name: one.name,
      phrases: toPhrases(one.name),
      aliases: one.aliases,
      headline:
        headline === null
          ? null
          : {
              value: toPanelValue(one, headline),
              period: toPeriodText(headline.period, headline.asOf),
              status: statusWords[headline.status],
              source: headline.source,
            },
      definitions: toDefinitions(one),
      base: one.base,
      note: one.note,
      programs: toProgramLinks(
        publication,
        publication
          .list('program')
          .flatMap(({ key, statistics }) => (statistics.includes(one.key) ? [key] : [])),
      ),
      chart: toChart(one, observations),
      history: toHistory(publication, one, observations),
      uses: [...toUses(publication, one.key), ...toMaintainedUses(publication, one.key, context)],
      citation:
        headline === null
          ? null
          : `${chrome.publisher?.name ?? chrome.siteName}：${one.name}，${toValueText(toPanelValue(one, headline))}，${toPeriodText(headline.period, headline.asOf)}。`,
      files: [
        { label: 'CSV', href: toStatisticDataPath(one.slug, 'csv') },
        { label: 'JSON', href: toStatisticDataPath(one.slug, 'json') },
      ],
      data: toDataPath(''),
    }
  },
}
