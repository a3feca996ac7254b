import type { Statistic } from '../documents/statistic.ts'
import type { Publication } from '../publication/publication.ts'
import { type Address, toDataPath, toPagePath } from './address.ts'
import type { Context } from './chrome.ts'
import { toDataPackage } from './data-package.ts'
import { type Cell, type Table, observations, tables, toObservationRows, toRecords } from './data-tables.ts'
import { type PageKind, demand } from './page-kind.ts'

/** A table for spreadsheets: the names of its columns, and its rows. */
export type CsvPage = { kind: 'csv'; columns: string[]; rows: Cell[][] }

/** Data for programs. */
export type JsonPage = { kind: 'json'; content: unknown }

type Format = 'csv' | 'json'

/** Where the description of all data files stands. */
export const packagePath = toDataPath('datapackage.json')

/** Where the data of one statistic stand as a file. */
export const toStatisticDataPath = (slug: string, format: Format): string =>
  `${toPagePath('statistic', slug)}data.${format}`

/** The files of single statistics. Former addresses keep theirs: a file cannot lead elsewhere as a page can. */
const toStatisticAddresses = (publication: Publication, format: Format): Address[] => {
  const entries = publication
    .entries('statistic')
    .flatMap((entry) =>
      entry.state === 'live' && entry.body.type === 'statistic' ? [{ ...entry, body: entry.body }] : [],
    )
  const toAddress = (slug: string, key: string): Address => ({
    kind: format,
    path: toStatisticDataPath(slug, format),
    key,
  })
  return [
    ...entries.map(({ body }) => toAddress(body.slug, body.key)),
    ...entries.flatMap(({ body, formerSlugs }) => formerSlugs.map((slug) => toAddress(slug, body.key))),
  ]
}

const toAddresses = (publication: Publication, format: Format): Address[] => [
  ...tables.map(({ name }) => ({ kind: format, path: toDataPath(`${name}.${format}`), key: null })),
  ...toStatisticAddresses(publication, format),
]

const toTable = (address: Address): Table =>
  demand(tables.find(({ name }) => address.path.startsWith(toDataPath(`${name}.`))) ?? null, address)

const toOne = (publication: Publication, address: Address): Statistic =>
  demand(publication.get('statistic', address.key ?? ''), address)

export const csv: PageKind<CsvPage> = {
  addresses: (publication) => toAddresses(publication, 'csv'),
  toPage: (publication, address, context) => {
    const { columns, toRows } = address.key === null ? toTable(address) : observations
    return {
      kind: 'csv',
      columns: columns.map(({ name }) => name),
      rows:
        address.key === null
          ? toRows(publication, context)
          : toObservationRows(publication, toOne(publication, address)),
    }
  },
}

const toContent = (publication: Publication, address: Address, context: Context): unknown => {
  if (address.path === packagePath) return toDataPackage(publication, context)
  if (address.key === null) {
    const { columns, toRows } = toTable(address)
    return toRecords(columns, toRows(publication, context))
  }
  const one = toOne(publication, address)
  return {
    id: one.key,
    name: one.name,
    aliases: one.aliases,
    kind: one.kind,
    unit: one.unit,
    base: one.base,
    note: one.note,
    url: context.siteUrl + toPagePath('statistic', one.slug),
    definitions: one.definitions.map(({ version, from, text, comparable, change }, index) => ({
      definition: version,
      from: from === 'unknown' ? null : from,
      text,
      comparable: index === 0 ? null : comparable,
      change,
    })),
    observations: toRecords(observations.columns, toObservationRows(publication, one)),
  }
}

export const json: PageKind<JsonPage> = {
  addresses: (publication) => [
    ...toAddresses(publication, 'json'),
    { kind: 'json', path: packagePath, key: null },
  ],
  toPage: (publication, address, context) => ({
    kind: 'json',
    content: toContent(publication, address, context),
  }),
}
