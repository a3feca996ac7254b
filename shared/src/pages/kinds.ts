import type { Publication } from '../publication/publication.ts'
import type { Place } from './address.ts'
import type { Context } from './context.ts'
import { data } from './data.ts'
import { csv, json } from './data-files.ts'
import { families } from './families.ts'
import { family } from './family.ts'
import { feed } from './feed.ts'
import { home } from './home.ts'
import { honours } from './honours.ts'
import { left } from './left.ts'
import { maintained } from './maintained.ts'
import { notFound } from './not-found.ts'
import { organization } from './organization.ts'
import { organizations } from './organizations.ts'
import type { PageFacts, PageRecord } from './page-record.ts'
import { program } from './program.ts'
import { programs } from './programs.ts'
import { report } from './report.ts'
import { reports } from './reports.ts'
import { type SitemapPage, robots, sitemap } from './sitemap.ts'
import { statistic } from './statistic.ts'
import { statistics } from './statistics.ts'
import { version } from './version.ts'
import { year } from './year.ts'

/** The kinds of page that are about the publication; a live page wins over one of a later kind. */
const made = {
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
}
type Made = typeof made
type MadePage = { [Kind in keyof Made]: ReturnType<Made[Kind]['toPage']> }[keyof Made]

/** A page as plain data: everything that it will say, in order. */
export type Page = MadePage | SitemapPage
export type PageKind = Page['kind']

/** Where a page of some kind stands. */
export type Address = Place & { kind: PageKind }

const makers = made satisfies {
  [Kind in MadePage['kind']]: PageRecord<Extract<MadePage, { kind: Kind }>>
}

/** What is to be known of each kind of page. The sitemap is about the pages. */
const kinds = { ...makers, sitemap } satisfies {
  [Kind in PageKind]: PageFacts<Extract<Page, { kind: Kind }>>
}

/** The names of all kinds of page. */
export const pageKinds = Object.keys(kinds) as PageKind[]

/** Whether a text names a kind of page. */
export const isPageKind = (text: string): text is PageKind => Object.hasOwn(kinds, text)

/** What is to be known of a kind of page. */
export const factsOf = (kind: PageKind): PageFacts<Page> => kinds[kind]

/** The document that a page is about, or whose page stood there; null where it is about none or several. */
export const toSubject = (address: Address): ReturnType<PageFacts<Page>['toSubject']> =>
  factsOf(address.kind).toSubject(address)

const toAddress = ({ path, key, others }: Place, kind: PageKind): Address => ({
  kind,
  path,
  key,
  ...(others === undefined ? {} : { others }),
})

/**
 * Every address of a publication but the sitemap's, in the order of their paths; a live page wins over one that was left.
 * Where the addresses of a kind cannot be told, `instead` says which count, or throws.
 */
export const toAddresses = (
  publication: Publication,
  context?: Context,
  instead: (kind: PageKind, error: unknown) => Address[] = (_, error) => {
    throw error
  },
): Address[] => {
  const found = new Map<string, Address>()
  const ofKind = (kind: keyof Made): Address[] => {
    try {
      return makers[kind].toPlaces(publication, context).map((place) => toAddress(place, kind))
    } catch (error) {
      return instead(kind, error)
    }
  }
  for (const kind of Object.keys(makers) as (keyof Made)[]) {
    for (const address of ofKind(kind)) {
      if (!found.has(address.path)) found.set(address.path, address)
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** The page at an address. Throws where a number or a document that it needs is not public. */
export const toPage = (publication: Publication, { kind, ...place }: Address, context: Context): Page => {
  if (kind === 'sitemap') throw new Error(`${place.path} 由全部页面算出，不单独做`)
  return makers[kind].toPage(publication, place, context)
}

/** The sitemap of a list of addresses, each with the day of the newest major change on it. */
export const toSitemap = (
  addresses: { address: Address; lastMajor: string | null }[],
  context: Context,
): SitemapPage => ({
  kind: 'sitemap',
  locations: addresses
    .filter(({ address }) => factsOf(address.kind).isListed)
    .map(({ address, lastMajor }) => ({ url: context.siteUrl + address.path, day: lastMajor })),
})
