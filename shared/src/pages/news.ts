import type { Article } from '../documents/article.ts'
import type { Observation } from '../documents/observation.ts'
import type { Entry } from '../publication/entry.ts'
import type { Publication } from '../publication/publication.ts'
import { toPeriodText } from '../statistics/period.ts'
import { toListPath, toPagePath } from './address.ts'
import { toPanelValue, toReplacement, toValueText } from './provenance.ts'

/** Something that became public on a day: what happened in words, to what, and what is said of it. */
export type News = { what: string; name: string; href: string; detail: string | null; day: string }

const most = 6
const correction = '更正'
const withheld = '暂停发布'
const numberWords = { correction, update: '数据更新', first: '新数据' } as const
// More numbers of one day are told as one: a year's figures are one piece of news.
const mostOfOneDay = 2

const byDay = ({ day: a }: News, { day: b }: News): number => (a < b ? 1 : a > b ? -1 : 0)

/** What happened to a report, the newest first. */
const ofArticle = (article: Article, { history }: Entry): News[] =>
  history
    .map(({ day, note }, index) => ({
      what: index === 0 ? '新报道' : '重要修改',
      name: article.title,
      href: toPagePath('article', article.slug),
      detail: note,
      day,
    }))
    .reverse()

const ofObservation = (
  publication: Publication,
  observation: Observation,
  { firstPublic }: Entry,
): News[] => {
  const statistic = publication.get('statistic', observation.statistic)
  if (statistic === null) return []
  const period = toPeriodText(observation.period, observation.asOf)
  const isWithheld = observation.value === null
  return [
    {
      what: isWithheld
        ? withheld
        : numberWords[toReplacement(publication, statistic, observation)?.kind ?? 'first'],
      name: statistic.name,
      href: toPagePath('statistic', statistic.slug),
      detail: isWithheld ? period : `${toValueText(toPanelValue(statistic, observation))}（${period}）`,
      day: firstPublic,
    },
  ]
}

const toGathered = (numbers: News[]): News[] =>
  [...Map.groupBy(numbers, ({ day, what }) => `${day} ${what}`).values()].flatMap((some) => {
    const [first] = some
    return first === undefined || some.length <= mostOfOneDay
      ? some
      : [
          {
            what: first.what,
            name: `${some.length}项数据`,
            href: toListPath('statistic'),
            detail: null,
            day: first.day,
          },
        ]
  })

/**
 * The newest first publications and major changes of reports, and the newest numbers. Of one day reports come first, then
 * corrections.
 */
export const toNews = (publication: Publication): News[] => {
  const ofReports = publication
    .entries('article')
    .flatMap((entry) =>
      entry.state === 'live' && entry.body.type === 'article' ? ofArticle(entry.body, entry) : [],
    )
  const newest = publication
    .entries('observation')
    .toSorted((a, b) => (a.firstPublic < b.firstPublic ? 1 : a.firstPublic > b.firstPublic ? -1 : 0))
  const days = [...new Set(newest.map(({ firstPublic }) => firstPublic))].slice(0, most)
  const numbers = newest
    .filter(({ firstPublic }) => days.includes(firstPublic))
    .flatMap((entry) =>
      entry.state === 'live' && entry.body.type === 'observation'
        ? ofObservation(publication, entry.body, entry)
        : [],
    )
    .sort((a, b) => Number(b.what === correction) - Number(a.what === correction))
  return [...ofReports.sort(byDay).slice(0, most), ...toGathered(numbers)].sort(byDay).slice(0, most)
}
