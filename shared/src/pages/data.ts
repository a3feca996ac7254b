import { observationStatuses } from '../documents/observation.ts'
import { toDataPath } from './address.ts'
import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import { packagePath } from './data-files.ts'
import { type Column, tables } from './data-tables.ts'
import { toDataCollection } from './dataset.ts'
import { type PageRecord, aboutNone } from './page-record.ts'
import { statusCodes, statusWords } from './words.ts'

/** The page that explains the data files: which there are, what is in their columns, and how much. */
export type DataPage = {
  kind: 'data'
  chrome: Chrome
  counts: { statistics: number; observations: number }
  tables: {
    id: string
    title: string
    says: string
    files: { label: string; href: string }[]
    columns: { name: string; says: string; type: string; mayBeEmpty: boolean }[]
  }[]
  statuses: { word: string; status: string; code: string }[]
  description: { label: string; href: string }
  publishedBy: string
}

const typeWords = {
  string: '文字',
  number: '数',
  boolean: 'true 或 false',
  date: '日期',
} as const satisfies Record<Column['type'], string>

export const data: PageRecord<DataPage> = {
  role: 'list',
  isListed: true,
  toSubject: aboutNone,
  others: null,
  lists: 'statistic',
  toName: () => '数据下载页',
  toPlaces: () => [{ path: toDataPath(''), key: null }],
  toPage: (publication, place, context) => {
    const chrome = toChrome(publication, context, {
      path: place.path,
      title: '数据下载',
      description: '公开的统计指标、口径和观测值，CSV 与 JSON 各一份，与网页同时更新。',
      within: 'statistic',
    })
    const statistics = publication.list('statistic')
    const observations = statistics.flatMap(({ key }) => publication.observationsOf(key))
    return {
      kind: 'data',
      chrome: {
        ...chrome,
        structured: [...chrome.structured, toDataCollection(observations, chrome, context)],
      },
      counts: { statistics: statistics.length, observations: observations.length },
      tables: tables.map(({ name, title, says, columns }) => ({
        id: name,
        title,
        says,
        files: (['csv', 'json'] as const).map((format) => ({
          label: `${name}.${format}`,
          href: toDataPath(`${name}.${format}`),
        })),
        columns: columns.map(({ name: column, says: what, type, isRequired }) => ({
          name: column,
          says: what,
          type: typeWords[type],
          mayBeEmpty: !isRequired,
        })),
      })),
      statuses: observationStatuses.map((status) => ({
        word: statusWords[status],
        status,
        code: statusCodes[status],
      })),
      description: { label: 'datapackage.json', href: packagePath },
      publishedBy: chrome.publisher?.name ?? chrome.siteName,
    }
  },
}
