import type { Publication } from '../publication/publication.ts'
import { toDataPath, toListPath } from './address.ts'
import type { Context } from './context.ts'
import { type Column, type Table, tables } from './data-tables.ts'
import { toSiteNames } from './site-names.ts'

const toField = ({ name, type, says, isRequired, values }: Column) => ({
  name,
  type,
  description: says,
  constraints: {
    ...(isRequired ? { required: true } : {}),
    ...(values === undefined ? {} : { enum: values }),
  },
})

const toResources = ({ name, title, says, columns, key, refersTo }: Table) => {
  const fields = columns.map(toField)
  return [
    {
      name,
      type: 'table',
      title,
      description: says,
      path: `${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
      schema: {
        fields,
        missingValues: [''],
        primaryKey: key,
        foreignKeys: refersTo.map(({ columns: own, table, theirs }) => ({
          fields: own,
          reference: { resource: table, fields: theirs },
        })),
      },
    },
    {
      name: `${name}-json`,
      type: 'table',
      title,
      description: says,
      path: `${name}.json`,
      format: 'json',
      mediatype: 'application/json',
      encoding: 'utf-8',
      schema: { fields, primaryKey: key },
    },
  ]
}

/** The description of all data files as a Data Package (datapackage.org, version 2). */
export const toDataPackage = (publication: Publication, context: Context): unknown => {
  const { siteName, publisher } = toSiteNames(publication)
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'xiezou-data',
    id: context.siteUrl + toDataPath('datapackage.json'),
    title: `${siteName}：公开数据`,
    description: '网页上公开的统计指标、口径和观测值，与网页同时更新。',
    homepage: context.siteUrl + toListPath('statistic'),
    contributors: [{ title: publisher?.name ?? siteName, roles: ['publisher'] }],
    resources: tables.flatMap(toResources),
  }
}
