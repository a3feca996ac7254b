import type { Observation } from '../documents/observation.ts'
import type { Statistic } from '../documents/statistic.ts'
import type { StatisticsBlock } from '../documents/statistics-block.ts'
import type { Panel, PanelEntry } from '../models/panel.ts'
import type { Publication } from '../publication/publication.ts'
import { toUse } from '../publication/use.ts'
import { toHeadline } from '../statistics/latest.ts'
import { toPeriodText } from '../statistics/period.ts'
import { toPagePath } from './address.ts'
import { toPanelValue, toReplacement } from './provenance.ts'

/** The panel of a statistics block; an entry whose numbers are not public is left out. */
export const toPanel = (publication: Publication, block: StatisticsBlock): Panel => ({
  title: block.title,
  entries: block.entries.flatMap((entry) => {
    const use = toUse(publication, entry.statistic, entry.show)
    if (use === null) return []
    const shown = toEntry(publication, use.statistic, use.shown)
    return [{ ...shown, label: entry.label ?? shown.label, isEmphasized: entry.emphasis }]
  }),
})

/** The headline value of each statistic as entries of a panel; one that has no public value is left out. */
export const toHeadlines = (publication: Publication, statistics: string[]): PanelEntry[] =>
  statistics.flatMap((key) => {
    const statistic = publication.get('statistic', key)
    const headline =
      statistic === null ? null : toHeadline(statistic.definitions, publication.observationsOf(key))
    return statistic === null || headline === null ? [] : [toEntry(publication, statistic, headline)]
  })

const toEntry = (publication: Publication, statistic: Statistic, shown: Observation): PanelEntry => ({
  label: statistic.name,
  href: toPagePath('statistic', statistic.slug),
  value: toPanelValue(statistic, shown),
  period: toPeriodText(shown.period, shown.asOf),
  replaces: toReplacement(publication, statistic, shown),
  isEmphasized: false,
})
