import type { Observation } from '../documents/observation.ts'
import type { Statistic } from '../documents/statistic.ts'
import { toPossibleSpan } from '../statistics/period.ts'
import { toDataPath } from './address.ts'
import type { Chrome } from '../models/chrome.ts'
import type { Context } from './context.ts'
import { toStatisticDataPath } from './data-files.ts'
import { tables } from './data-tables.ts'
import { toPublisher } from './structured.ts'

/** The days that observations cover between them, `2020-01-01/2022-12-31`, as ISO 8601 writes it; null for none. */
const toCoverage = (observations: Observation[]): string | null => {
  const spans = observations.map(({ period, asOf }) => toPossibleSpan(period, asOf))
  const [from] = spans.map((span) => span.from).toSorted()
  const to = spans
    .map((span) => span.to)
    .toSorted()
    .at(-1)
  return from === undefined || to === undefined ? null : `${from}/${to}`
}

const mediaTypes = { csv: 'text/csv', json: 'application/json' } as const
type Format = keyof typeof mediaTypes

const toDistribution = (context: Context, toPath: (format: Format) => string): unknown[] =>
  (['csv', 'json'] as const).map((format) => ({
    '@type': 'DataDownload',
    encodingFormat: mediaTypes[format],
    contentUrl: context.siteUrl + toPath(format),
  }))

/** All data files together as the `Dataset` of schema.org. */
export const toDataCollection = (observations: Observation[], chrome: Chrome, context: Context): unknown => {
  const coverage = toCoverage(observations)
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${chrome.canonical}#dataset`,
    name: `${chrome.siteName}：公开数据`,
    description: chrome.description,
    url: chrome.canonical,
    inLanguage: 'zh-Hans',
    isAccessibleForFree: true,
    ...(coverage === null ? {} : { temporalCoverage: coverage }),
    creator: toPublisher(chrome, context),
    publisher: toPublisher(chrome, context),
    distribution: tables.flatMap(({ name }) =>
      toDistribution(context, (format) => toDataPath(`${name}.${format}`)),
    ),
  }
}

/** A statistic as the `Dataset` of schema.org. */
export const toStatisticDataset = (
  one: Statistic,
  observations: Observation[],
  chrome: Chrome,
  context: Context,
): unknown => {
  const coverage = toCoverage(observations)
  const [newest] = one.definitions.toReversed()
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${chrome.canonical}#dataset`,
    name: one.name,
    ...(one.aliases.length === 0 ? {} : { alternateName: one.aliases }),
    description: [newest?.text, one.base === null ? null : `基数：${one.base}`, one.note]
      .filter((text) => typeof text === 'string')
      .join('。'),
    url: chrome.canonical,
    identifier: one.key,
    inLanguage: 'zh-Hans',
    isAccessibleForFree: true,
    variableMeasured: { '@type': 'PropertyValue', name: one.name, unitText: one.unit },
    ...(coverage === null ? {} : { temporalCoverage: coverage }),
    creator: toPublisher(chrome, context),
    publisher: toPublisher(chrome, context),
    distribution: toDistribution(context, (format) => toStatisticDataPath(one.slug, format)),
  }
}
