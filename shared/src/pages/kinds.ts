import type { Publication } from '../publication/publication.ts'
import type { Address } from './address.ts'
import type { Context } from './chrome.ts'
import { type DataPage, data } from './data.ts'
import { type CsvPage, type JsonPage, csv, json } from './data-files.ts'
import { type FamiliesPage, families } from './families.ts'
import { type FamilyPage, family } from './family.ts'
import { type FeedPage, feed } from './feed.ts'
import { type HomePage, home } from './home.ts'
import { type HonoursPage, honours } from './honours.ts'
import { type LeftPage, left } from './left.ts'
import { type MaintainedPage, maintained } from './maintained.ts'
import { type NotFoundPage, notFound } from './not-found.ts'
import { type OrganizationPage, organization } from './organization.ts'
import { type OrganizationsPage, organizations } from './organizations.ts'
import type { PageKind } from './page-kind.ts'
import { type ProgramPage, program } from './program.ts'
import { type ProgramsPage, programs } from './programs.ts'
import { type ReportPage, report } from './report.ts'
import { type ReportsPage, reports } from './reports.ts'
import { type RobotsPage, type SitemapPage, robots } from './sitemap.ts'
import { type StatisticPage, statistic } from './statistic.ts'
import { type StatisticsPage, statistics } from './statistics.ts'
import { type VersionPage, version } from './version.ts'
import { type YearPage, year } from './year.ts'

/** A page as plain data: everything that it will say, in order. */
export type Page =
  | HomePage
  | ReportsPage
  | YearPage
  | ReportPage
  | VersionPage
  | ProgramsPage
  | ProgramPage
  | FamiliesPage
  | FamilyPage
  | StatisticsPage
  | StatisticPage
  | OrganizationsPage
  | OrganizationPage
  | HonoursPage
  | MaintainedPage
  | LeftPage
  | NotFoundPage
  | FeedPage
  | DataPage
  | CsvPage
  | JsonPage
  | SitemapPage
  | RobotsPage

/** The kinds of page that are about the publication; the sitemap is about the pages. */
const kinds = {
  home,
  reports,
  year,
  report,
  version,
  programs,
  program,
  families,
  family,
  statistics,
  statistic,
  organizations,
  organization,
  honours,
  maintained,
  data,
  csv,
  json,
  left,
  'not-found': notFound,
  feed,
  robots,
} as const satisfies { [Kind in Exclude<Page['kind'], 'sitemap'>]: PageKind<Extract<Page, { kind: Kind }>> }

/** Where the sitemap stands. */
export const sitemapPath = '/sitemap.xml'
const unlisted = new Set(['version', 'left', 'not-found', 'feed', 'robots', 'csv', 'json'])

/**
 * Every address of a publication but the sitemap's, in the order of their paths; a live page wins over one that was left.
 * Where the addresses of a kind cannot be told, `instead` says which count, or throws.
 */
export const toAddresses = (
  publication: Publication,
  context?: Context,
  instead: (kind: string, error: unknown) => Address[] = (_, error) => {
    throw error
  },
): Address[] => {
  const found = new Map<string, Address>()
  const ofKind = (name: string, kind: PageKind<Page>): Address[] => {
    try {
      return kind.addresses(publication, context)
    } catch (error) {
      return instead(name, error)
    }
  }
  for (const [name, kind] of Object.entries(kinds)) {
    for (const address of ofKind(name, kind)) {
      if (!found.has(address.path)) found.set(address.path, address)
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The page at an address. Throws where a number or a document that it needs is not public. */
export const toPage = (publication: Publication, address: Address, context: Context): Page => {
  const kind = address.kind as keyof typeof kinds
  return kinds[kind].toPage(publication, address, context)
}

/** The sitemap of a list of addresses, each with the day of the newest major change on it. */
export const toSitemap = (
  addresses: { address: Address; lastMajor: string | null }[],
  context: Context,
): SitemapPage => ({
  kind: 'sitemap',
  locations: addresses
    .filter(({ address }) => !unlisted.has(address.kind))
    .map(({ address, lastMajor }) => ({ url: context.siteUrl + address.path, day: lastMajor })),
})
