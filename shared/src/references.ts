import { assertNever } from './assert-never.ts'
import { type DocumentRef, type DocumentType, toRef } from './document-ref.ts'
import type { Document } from './documents/index.ts'
import type { HeldReference } from './rich-text/parts.ts'
import { toProseReferences } from './documents/placed.ts'
import { toPinnedReference } from './rich-text/show.ts'

/** A reference with the place in the document where it stands. */
export type Reference = HeldReference

const named =
  (type: DocumentType) =>
  (field: string, keys: (string | null)[]): Reference[] =>
    keys.flatMap((name, index) => (name === null ? [] : [{ path: [field, index], ref: toRef(type, name) }]))

const one = (field: string, ref: DocumentRef | null): Reference[] =>
  ref === null ? [] : [{ path: [field], ref }]

const articles = named('article')
const programs = named('program')
const families = named('family')
const statistics = named('statistic')
const organizations = named('organization')
const honours = named('honour')
const pictures = named('picture')
const blocks = named('statistics-block')

/** Every reference that a document holds, with its place, in reading order. */
export const toReferences = (document: Document): Reference[] => {
  switch (document.type) {
    case 'article':
      return [
        ...one('subject', document.subject === null ? null : toRef('organization', document.subject)),
        ...toProseReferences(document),
        ...one('cover', document.cover === null ? null : toRef('picture', document.cover)),
        ...programs('programs', document.programs),
        ...blocks('statisticsBlocks', document.statisticsBlocks),
      ]
    case 'program':
      return [
        ...toProseReferences(document),
        ...programs('parts', document.parts),
        ...organizations(
          'organizations',
          document.organizations.map(({ organization }) => organization),
        ),
        ...families('groups', document.groups),
        ...statistics('statistics', document.statistics),
        ...document.sites.flatMap(({ organization }, index) =>
          organization === null
            ? []
            : [{ path: ['sites', index, 'organization'], ref: toRef('organization', organization) }],
        ),
        ...pictures('pictures', document.pictures),
      ]
    case 'family':
      return document.kind === 'family'
        ? [...honours('honours', document.honours), ...toProseReferences(document)]
        : statistics('statistics', document.statistics)
    case 'statistic':
    case 'attachment':
      return []
    case 'picture':
      return families('families', document.families)
    case 'observation':
      return [
        ...one('statistic', toRef('statistic', document.statistic)),
        ...one('supersedes', document.supersedes === null ? null : toRef('observation', document.supersedes)),
      ]
    case 'statistics-block':
      return document.entries.flatMap((entry, index) => [
        { path: ['entries', index, 'statistic'], ref: toRef('statistic', entry.statistic) },
        ...toPinnedReference(entry.show).map(({ path, ref }) => ({ path: ['entries', index, ...path], ref })),
      ])
    case 'organization':
      return organizations('parts', document.parts)
    case 'honour':
      return [
        ...organizations('awardedBy', document.awardedBy),
        ...document.recipients.map((ref, index) => ({ path: ['recipients', index], ref })),
        ...statistics('statistics', document.statistics),
      ]
    case 'site':
      return [
        ...one('publisher', document.publisher === null ? null : toRef('organization', document.publisher)),
        ...document.navigation.flatMap(({ to }, index) =>
          'document' in to ? [{ path: ['navigation', index], ref: to.document }] : [],
        ),
      ]
    case 'home':
      return [
        ...one('article', document.article === null ? null : toRef('article', document.article)),
        ...one(
          'statisticsBlock',
          document.statisticsBlock === null ? null : toRef('statistics-block', document.statisticsBlock),
        ),
        ...articles('articles', document.articles),
        ...programs('programs', document.programs),
      ]
    default:
      return assertNever(document)
  }
}

/** Whether what is referred to may leave the publication while others still refer to it: families and people may. */
export const mayLeave = (ref: DocumentRef): boolean => ref.startsWith('family/')
