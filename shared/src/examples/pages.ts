import { demandEveryPage, toComputation, toNoPages } from '../pages/compute.ts'
import type { Context } from '../pages/chrome.ts'
import type { Page } from '../pages/kinds.ts'
import { toPublication } from '../publication/publication.ts'
import { exampleEntries } from './entries.ts'

type PageExample<Kind extends Page['kind']> = { name: string; page: Extract<Page, { kind: Kind }> }

const context: Context = {
  siteUrl: 'https://report.example',
  maintained: [
    {
      slug: 'about',
      file: 'about.mdx',
      title: '关于本站',
      description: '谁在写，写什么',
      uses: [],
    },
  ],
}
const { changed } = demandEveryPage(
  toComputation(toNoPages(context), toPublication(exampleEntries()), 'all', context),
)

const pagesOf = <Kind extends Page['kind']>(kind: Kind): PageExample<Kind>[] =>
  changed.flatMap(({ path, page }) =>
    page.kind === kind ? [{ name: path, page: page as Extract<Page, { kind: Kind }> }] : [],
  )

/** The pages of the example publication by their kind, each named by its path. */
export const pageExamples: { [Kind in Page['kind']]: PageExample<Kind>[] } = {
  home: pagesOf('home'),
  reports: pagesOf('reports'),
  year: pagesOf('year'),
  report: pagesOf('report'),
  version: pagesOf('version'),
  programs: pagesOf('programs'),
  program: pagesOf('program'),
  families: pagesOf('families'),
  family: pagesOf('family'),
  statistics: pagesOf('statistics'),
  statistic: pagesOf('statistic'),
  organizations: pagesOf('organizations'),
  organization: pagesOf('organization'),
  honours: pagesOf('honours'),
  maintained: pagesOf('maintained'),
  data: pagesOf('data'),
  csv: pagesOf('csv'),
  json: pagesOf('json'),
  left: pagesOf('left'),
  'not-found': pagesOf('not-found'),
  feed: pagesOf('feed'),
  sitemap: pagesOf('sitemap'),
  robots: pagesOf('robots'),
}
