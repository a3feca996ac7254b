export { assertNever } from './assert-never.ts'
export { byKind, byType } from './by-type.ts'
export { calendarDate, calendarDateOrUnknown, toBeijingDay, toChineseDate } from './calendar-date.ts'
export { isVisible, toLines, toOneLine } from './characters.ts'
export { district } from './district.ts'
export {
  compareDecimals,
  decimal,
  divideExactly,
  groupDigits,
  shiftDecimal,
  subtractDecimals,
} from './decimal.ts'
export {
  type DocumentRef,
  type DocumentType,
  documentRef,
  documentType,
  documentTypes,
  fromRef,
  toRef,
  typeWords,
} from './document-ref.ts'
export type { Article } from './documents/article.ts'
export {
  type Attachment,
  type AttachmentFormat,
  attachmentFormats,
  attachmentTypes,
} from './documents/attachment.ts'
export { type ConsentScope, type Family, consentScopes, isCovered } from './documents/family.ts'
export { type NamedFile, toFiles } from './documents/files.ts'
export { type Home, type HomePart, homeParts } from './documents/home.ts'
export type { Honour } from './documents/honour.ts'
export {
  type Document,
  type DocumentOf,
  documentSchemas,
  findDocumentProblems,
  parseDocument,
} from './documents/index.ts'
export { type Observation, exactnesses, observationStatuses } from './documents/observation.ts'
export { type Organization, organizationKinds } from './documents/organization.ts'
export type { Picture, Variant } from './documents/picture.ts'
export { type Program, programKinds, programRoles } from './documents/program.ts'
export type { Section } from './documents/section.ts'
export { type Site, listTypes } from './documents/site.ts'
export { type Definition, type Statistic, statisticKinds } from './documents/statistic.ts'
export type { StatisticsBlock } from './documents/statistics-block.ts'
export { key, slug } from './key.ts'
export { partialDate, toPartialDateText } from './partial-date.ts'
export { ContractError, type Problem, findProblems, parse } from './parse.ts'
export { toCanonical, toHash } from './publication/canonical.ts'
export { type Entry, type LiveEntry, type Version, parseBody, parseEntry } from './publication/entry.ts'
export { findChangedNumber } from './publication/changed-number.ts'
export { schemaVersion } from './publication/lift.ts'
export {
  type PublicationProblem,
  findHolders,
  findPublicationProblems,
  refOf,
} from './publication/problems.ts'
export {
  type Publication,
  type Read,
  toAffectedReads,
  toPublication,
  toRecorded,
} from './publication/publication.ts'
export { readLines } from './publication/read-lines.ts'
export { redact, toMentioned, withoutDocuments } from './publication/redact.ts'
export { parseSnapshotEnd, toSnapshot, toSnapshotEnd } from './publication/snapshot.ts'
export { type IsShown, mayShow, toIsShown, toShownEntry } from './publication/shown.ts'
export { readDay } from './read-day.ts'
export { type ReadNumber, readNumber } from './read-number.ts'
export { type Reference, mayLeave, toReferences } from './references.ts'
export { linkAddress, pageAddress } from './web-address.ts'
export type { Block, RichText } from './rich-text/block.ts'
export type { Inline } from './rich-text/inline.ts'
export type { Mention } from './rich-text/mention.ts'
export type { Paragraph } from './rich-text/paragraph.ts'
export { toPlaced } from './documents/placed.ts'
export type { Told } from './rich-text/within.ts'
export type { Show } from './rich-text/show.ts'
export type { InlineStatistic } from './rich-text/statistic.ts'
export { type PlacedUse, toPlacedUses } from './documents/uses.ts'
export type { List, ListItem } from './rich-text/list.ts'
export { mostColumns, mostRows, type Table, toCell } from './rich-text/table.ts'
export { toPads } from './rich-text/table-numbers.ts'
export { toGrid, withoutCoveredRows } from './rich-text/table-grid.ts'
export {
  type Format,
  findFormatProblem,
  format,
  plainFormat,
  toPanelFormat,
  toPrinted,
  toText,
} from './statistics/format.ts'
export { toCurrent, toLatest, toPinned } from './statistics/latest.ts'
export {
  type Period,
  type PeriodKind,
  period,
  periodKinds,
  toPeriodText,
  toSpan,
} from './statistics/period.ts'
export {
  type TypedNumber,
  findOutdatedNumbers,
  findTypedNumbers,
  toTypedWords,
} from './typed-numbers/typed-numbers.ts'
