import type { Publication } from '../publication/publication.ts'
import type { PanelEntry } from '../models/panel.ts'
import { toHeadlines } from './panel.ts'

/** The board of statistics in short: one number of each program that has any, and how many statistics there are. */
export type ShortBoard = { entries: PanelEntry[]; total: number }

const most = 8

/** The board in short; what stands on the page anyway, told by the addresses of its numbers, is left out. */
export const toShortBoard = (publication: Publication, shown: Set<string>): ShortBoard => {
  const entries = new Map<string, PanelEntry>()
  for (const { statistics } of publication.list('program')) {
    const fresh = toHeadlines(publication, statistics).find(
      ({ href }) => !shown.has(href) && !entries.has(href),
    )
    if (fresh !== undefined) entries.set(fresh.href, fresh)
    if (entries.size === most) break
  }
  return { entries: [...entries.values()], total: publication.list('statistic').length }
}
