export { toDataPath, toFile, toListPath, toPagePath } from './address.ts'
export { toFaultWords } from './fault-words.ts'
export { toFilePath } from './file-path.ts'
export type { ShortBoard } from './board.ts'
export type { Chart, Point } from './chart.ts'
export type { Chrome } from '../models/chrome.ts'
export type { Context, MaintainedSource } from './context.ts'
export type { GroupEntry } from './families.ts'
export { toHref } from './href.ts'
export type { HonourEntry } from './honours.ts'
export type { OrganizationEntry } from './organizations.ts'
export {
  type ChangedPage,
  type Computation,
  type ComputedPages,
  type UnmadePage,
  demandEveryPage,
  stepByStep,
  toComputation,
  toNoPages,
} from './compute.ts'
export { toPhrases } from './phrases.ts'
export type { NamedLink, SiteEntry } from './program.ts'
export type { ProgramEntry } from './programs.ts'
export { toUseText, toValueText } from './provenance.ts'
export type { Movement } from './movement.ts'
export type { Teaser } from './reports.ts'
export type { Sentence } from './sentences.ts'
export { toSentenceAt } from './sentence-at.ts'
export type { HistoryRow } from './statistic.ts'
export type { StatisticUse } from './uses.ts'
export type { DataPage } from './data.ts'
export type { CsvPage, JsonPage } from './data-files.ts'
export type { FamiliesPage } from './families.ts'
export type { FamilyPage } from './family.ts'
export { type FeedItem, type FeedPage, feedPaths } from './feed.ts'
export type { HomePage } from './home.ts'
export type { HonoursPage } from './honours.ts'
export type { LeftPage } from './left.ts'
export { maintainedSources } from './maintained-sources.ts'
export { type MaintainedPage, type MaintainedShown, toShownName } from './maintained.ts'
export type { News } from './news.ts'
export type { NotFoundPage } from './not-found.ts'
export type { OrganizationPage } from './organization.ts'
export type { OrganizationsPage } from './organizations.ts'
export type { ProgramPage } from './program.ts'
export type { ProgramsPage } from './programs.ts'
export type { HistoryEntry } from './public-history.ts'
export type { ReportPage, ReportText } from './report.ts'
export type { ReportsPage } from './reports.ts'
export type { RobotsPage } from './sitemap.ts'
export type { SitemapPage } from './sitemap.ts'
export type { StatisticPage } from './statistic.ts'
export type { StatisticsPage } from './statistics.ts'
export type { VersionPage } from './version.ts'
export type { YearPage } from './year.ts'
export {
  type Address,
  factsOf,
  isPageKind,
  type Page,
  type PageKind,
  toAddresses,
  toPage,
  toSubject,
} from './kinds.ts'
export type { PageRole } from './page-record.ts'
export { sitemapPath } from './sitemap.ts'
export type { PageAttachment } from '../models/attachment.ts'
export { type PageBlock, toDrawnLines } from '../rich-text/block.ts'
export type { PageList } from '../rich-text/list.ts'
export type { PagePicture } from '../models/picture.ts'
export type { PageCell, PageTable } from '../rich-text/table.ts'
export type { PageTimeline } from '../rich-text/timeline.ts'
export type { Card } from '../models/card.ts'
export { type PageInline, toLineProvenances, toLineText } from '../models/line.ts'
export type { Panel, PanelEntry } from '../models/panel.ts'
export type { Provenance } from '../models/provenance.ts'
export { toUse } from '../publication/use.ts'
