import type { Statistic } from '../documents/statistic.ts'
import type { Publication } from '../publication/publication.ts'
import { type Place, toDataPath, toPagePath } from './address.ts'
import type { Context } from './context.ts'
import { toDataPackage } from './data-package.ts'
import { type Cell, type Table, observations, tables, toObservationRows, toRecords } from './data-tables.ts'
import { type PageRecord, type TitleOf, about, demand } from './page-record.ts'

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
const toStatisticPlaces = (publication: Publication, format: Format): Place[] => {
  const entries = publication
    .entries('statistic')
    .flatMap((entry) =>
      entry.state === 'live' && entry.body.type === 'statistic' ? [{ ...entry, body: entry.body }] : [],
    )
  const toPlace = (slug: string, key: string): Place => ({
    path: toStatisticDataPath(slug, format),
    key,
  })
  return [
    ...entries.map(({ body }) => toPlace(body.slug, body.key)),
    ...entries.flatMap(({ body, formerSlugs }) => formerSlugs.map((slug) => toPlace(slug, body.key))),
  ]
}

const toPlaces = (publication: Publication, format: Format): Place[] => [
  ...tables.map(({ name }) => ({ path: toDataPath(`${name}.${format}`), key: null })),
  ...toStatisticPlaces(publication, format),
]

const toTable = (place: Place): Table =>
  demand(tables.find(({ name }) => place.path.startsWith(toDataPath(`${name}.`))) ?? null, place)

const toOne = (publication: Publication, place: Place): Statistic =>
  demand(publication.get('statistic', place.key ?? ''), place)

const toDataName = ({ path, key }: Place, titleOf: TitleOf): string => {
  const format = path.split('.').at(-1)?.toUpperCase() ?? ''
  if (key !== null) return `“${titleOf(`statistic/${key}`) ?? key}”的数据文件（${format}）`
  const name = path.split('/').at(-1)?.split('.')[0] ?? ''
  const table = tables.find((one) => one.name === name)
  return table === undefined ? '数据文件的说明' : `“${table.title}”总表的数据文件（${format}）`
}

export const csv: PageRecord<CsvPage> = {
  role: 'data',
  isListed: false,
  toSubject: about('statistic'),
  others: null,
  lists: null,
  toFileName: toDataName,
  toPlaces: (publication) => toPlaces(publication, 'csv'),
  toPage: (publication, place, context) => {
    const { columns, toRows } = place.key === null ? toTable(place) : observations
    return {
      kind: 'csv',
      columns: columns.map(({ name }) => name),
      rows:
        place.key === null
          ? toRows(publication, context)
          : toObservationRows(publication, toOne(publication, place)),
    }
  },
}

const toContent = (publication: Publication, place: Place, context: Context): unknown => {
  if (place.path === packagePath) return toDataPackage(publication, context)
  if (place.key === null) {
    const { columns, toRows } = toTable(place)
    return toRecords(columns, toRows(publication, context))
  }
  const one = toOne(publication, place)
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

export const json: PageRecord<JsonPage> = {
  role: 'data',
  isListed: false,
  toSubject: about('statistic'),
  others: null,
  lists: null,
  toFileName: toDataName,
  toPlaces: (publication) => [...toPlaces(publication, 'json'), { path: packagePath, key: null }],
  toPage: (publication, place, context) => ({
    kind: 'json',
    content: toContent(publication, place, context),
  }),
}
