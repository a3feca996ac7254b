import { exactnesses, observationStatuses } from '../documents/observation.ts'
import type { Statistic } from '../documents/statistic.ts'
import { statisticKinds } from '../documents/statistic.ts'
import type { Publication } from '../publication/publication.ts'
import { toCurrent } from '../statistics/latest.ts'
import { periodKinds, toPeriodText, toPossibleSpan } from '../statistics/period.ts'
import { toPagePath } from './address.ts'
import type { Context } from './context.ts'
import { statusCodes } from './words.ts'

/** A column of a data file, typed as Frictionless types it; `says` is for people. `values` are all that it can hold. */
export type Column = {
  name: string
  type: 'string' | 'number' | 'boolean' | 'date'
  says: string
  isRequired: boolean
  values?: readonly string[]
}

/** One cell: decimals and days as text; null where there is nothing. */
export type Cell = string | boolean | null

/** A table of what is public. `refersTo` names for columns the table and column in which their values are found. */
export type Table = {
  name: string
  title: string
  says: string
  columns: Column[]
  key: string[]
  refersTo: { columns: string[]; table: string; theirs: string[] }[]
  toRows: (publication: Publication, context: Context) => Cell[][]
}

const text = (name: string, says: string, isRequired = true): Column => ({
  name,
  type: 'string',
  says,
  isRequired,
})
const oneOf = (name: string, says: string, values: readonly string[]): Column => ({
  ...text(name, says),
  values,
})
const day = (name: string, says: string, isRequired = true): Column => ({
  name,
  type: 'date',
  says,
  isRequired,
})

const statistics: Table = {
  name: 'statistics',
  title: '统计指标',
  says: '每行一项指标。',
  columns: [
    text('id', '指标的标识，永不改变'),
    text('name', '名称'),
    text('aliases', '又称，以“、”隔开', false),
    oneOf('kind', 'stock 时点数，flow 时期数，rate 比率，money 金额', statisticKinds),
    text('unit', '数值的单位'),
    text('base', '基数', false),
    text('note', '说明', false),
    text('url', '网页地址'),
  ],
  key: ['id'],
  refersTo: [],
  toRows: (publication, { siteUrl }) =>
    publication
      .list('statistic')
      .map(({ key, slug, name, aliases, kind, unit, base, note }) => [
        key,
        name,
        aliases.length === 0 ? null : aliases.join('、'),
        kind,
        unit,
        base,
        note,
        siteUrl + toPagePath('statistic', slug),
      ]),
}

const definitions: Table = {
  name: 'definitions',
  title: '统计口径',
  says: '每行是一项指标的一个口径，同一指标的依先后排列。',
  columns: [
    text('statistic', '指标的标识'),
    text('definition', '口径的标识，在一项指标里不重复'),
    day('from', '从哪一天起；空着是原文没有说', false),
    text('text', '统计什么'),
    {
      name: 'comparable',
      type: 'boolean',
      says: '与前一口径的数值是否可比；第一个口径空着',
      isRequired: false,
    },
    text('change', '与前一口径相比改了什么', false),
  ],
  key: ['statistic', 'definition'],
  refersTo: [{ columns: ['statistic'], table: 'statistics', theirs: ['id'] }],
  toRows: (publication) =>
    publication
      .list('statistic')
      .flatMap((one) =>
        one.definitions.map(({ version, from, text: what, comparable, change }, index) => [
          one.key,
          version,
          from === 'unknown' ? null : from,
          what,
          index === 0 ? null : comparable,
          change,
        ]),
      ),
}

/** The observations of a statistic as rows, oldest first, those that were replaced among them. */
export const toObservationRows = (publication: Publication, statistic: Statistic): Cell[][] => {
  const all = publication.observationsOf(statistic.key)
  const current = new Set(toCurrent(all).map(({ key }) => key))
  return all
    .map((one) => ({ one, ...toPossibleSpan(one.period, one.asOf) }))
    .toSorted((a, b) => (`${a.to} ${a.from} ${a.one.key}` < `${b.to} ${b.from} ${b.one.key}` ? -1 : 1))
    .map(({ one, from, to }) => [
      one.key,
      statistic.key,
      statistic.name,
      one.definition,
      toPeriodText(one.period, one.asOf),
      one.period.kind,
      from,
      to,
      one.asOf === 'unknown' ? null : one.asOf,
      one.value,
      statistic.unit,
      one.exactness,
      one.status,
      statusCodes[one.status],
      current.has(one.key),
      one.supersedes,
      one.source,
      one.note,
    ])
}

/** The observations of all statistics. */
export const observations: Table = {
  name: 'observations',
  title: '观测值',
  says: '每行一个数值，被取代的也在内。',
  columns: [
    text('id', '观测值的标识，永不改变'),
    text('statistic', '指标的标识'),
    text('name', '指标的名称'),
    text('definition', '口径的标识'),
    text('time', '时间，用文字写'),
    oneOf(
      'period',
      'year 年，half 半年，quarter 季度，month 月，range 一段日子，as-of 某一时刻',
      periodKinds,
    ),
    day('start', '时期的第一天；只知道年份的时刻，是那一年的第一天'),
    day('end', '时期的最后一天'),
    day('as_of', '截至哪一天；空着是原文没有注明', false),
    {
      name: 'value',
      type: 'number',
      says: '数值，十进制，以 unit 为单位；空着是暂停发布',
      isRequired: false,
    },
    text('unit', '单位'),
    oneOf('exactness', 'exact 等于，at-least 不少于（“余”），about 约', exactnesses),
    oneOf(
      'status',
      'preliminary 初步数，final 正式数，corrected 更正数，withheld 暂停发布',
      observationStatuses,
    ),
    oneOf('obs_status', 'SDMX 的 OBS_STATUS 代码：A 正常，P 暂定，Q 隐去', [
      ...new Set(Object.values(statusCodes)),
    ]),
    { name: 'is_current', type: 'boolean', says: 'false 是已被取代，不要再用', isRequired: true },
    text('supersedes', '它取代的观测值的标识', false),
    text('source', '来源'),
    text('note', '说明；更正数在这里说更正了什么', false),
  ],
  key: ['id'],
  refersTo: [
    { columns: ['statistic'], table: 'statistics', theirs: ['id'] },
    { columns: ['statistic', 'definition'], table: 'definitions', theirs: ['statistic', 'definition'] },
  ],
  toRows: (publication) =>
    publication.list('statistic').flatMap((one) => toObservationRows(publication, one)),
}

/** Every table that is public as a file, those first to which the others refer. */
export const tables: Table[] = [statistics, definitions, observations]

/** Rows as objects by the names of their columns. */
export const toRecords = (columns: Column[], rows: Cell[][]): Record<string, Cell>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])))
