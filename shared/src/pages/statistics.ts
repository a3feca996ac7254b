import { toDataPath, toListPath, toPagePath } from './address.ts'
import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import { describeList } from './describe.ts'
import { type PageRecord, aboutNone } from './page-record.ts'
import { toHeadlines } from './panel.ts'
import type { PanelEntry } from '../models/panel.ts'
import type { NamedLink } from './program.ts'

/** All statistics with their headline values, in groups by the program that they belong to, and those without any. */
export type StatisticsPage = {
  kind: 'statistics'
  chrome: Chrome
  groups: { id: string; name: string; entries: PanelEntry[] }[]
  /** Those without a public value. */
  waiting: NamedLink[]
  data: string
}

export const statistics: PageRecord<StatisticsPage> = {
  role: 'list',
  isListed: true,
  toSubject: aboutNone,
  others: null,
  lists: 'statistic',
  toName: () => '数据列表',
  toPlaces: () => [{ path: toListPath('statistic'), key: null }],
  toPage: (publication, place, context) => {
    const all = publication.list('statistic').map(({ key }) => key)
    const groups = publication.list('program').flatMap((program) => {
      const entries = toHeadlines(publication, program.statistics)
      return entries.length === 0 ? [] : [{ id: program.slug, name: program.name, entries }]
    })
    const grouped = new Set(publication.list('program').flatMap((program) => program.statistics))
    const rest = toHeadlines(
      publication,
      all.filter((key) => !grouped.has(key)),
    )
    return {
      kind: 'statistics',
      chrome: toChrome(publication, context, {
        path: place.path,
        title: '数据',
        description: null,
        contents: describeList(
          publication.list('statistic').map(({ name }) => name),
          '项数据，各有定义、历次数值和来源',
        ),
        within: 'statistic',
      }),
      groups: rest.length === 0 ? groups : [...groups, { id: 'others', name: '其他', entries: rest }],
      waiting: publication
        .list('statistic')
        .filter(({ key }) => toHeadlines(publication, [key]).length === 0)
        .map(({ name, slug }) => ({ name, href: toPagePath('statistic', slug), detail: null })),
      data: toDataPath(''),
    }
  },
}
