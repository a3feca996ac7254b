import { assertNever } from './assert-never.ts'
import { type DocumentRef, toRef } from './document-ref.ts'
import type { Document } from './documents/index.ts'
import type { Block } from './rich-text/block.ts'
import type { Inline, Show } from './rich-text/inline.ts'
import type { List } from './rich-text/list.ts'

/** A reference with the place in the document where it stands. */
export type Reference = { path: (string | number)[]; ref: DocumentRef }

type Path = Reference['path']

const toShown = (show: Show, path: Path): Reference[] =>
  'observation' in show ? [{ path: [...path, 'show'], ref: toRef('observation', show.observation) }] : []

const inInline = (node: Inline, path: Path): Reference[] => {
  switch (node.type) {
    case 'text':
      return []
    case 'link':
      return 'document' in node.to ? [{ path, ref: node.to.document }] : []
    case 'statistic':
      return [{ path, ref: toRef('statistic', node.key) }, ...toShown(node.show, path)]
    case 'mention':
      return [{ path, ref: toRef('family', node.key) }]
    default:
      return assertNever(node)
  }
}

const inLine = (nodes: Inline[], path: Path): Reference[] =>
  nodes.flatMap((node, index) => inInline(node, [...path, 'children', index]))

const inList = (list: List, path: Path): Reference[] =>
  list.items.flatMap((item, index) => [
    ...inLine(item.children, [...path, 'items', index]),
    ...(item.nested === null ? [] : inList(item.nested, [...path, 'items', index, 'nested'])),
  ])

const inBlock = (block: Block, path: Path): Reference[] => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inLine(block.children, path)
    case 'list':
      return inList(block, path)
    case 'quote':
      return block.children.flatMap((child, index) => inLine(child.children, [...path, 'children', index]))
    case 'statistics-block':
      return [{ path, ref: toRef('statistics-block', block.key) }]
    case 'program-card':
      return [{ path, ref: toRef('program', block.key) }]
    case 'family-card':
      return [{ path, ref: toRef('family', block.key) }]
    case 'picture':
      return [{ path, ref: toRef('picture', block.key) }]
    case 'pull-quote':
      return []
    default:
      return assertNever(block)
  }
}

const inBlocks = (blocks: Block[], path: Path): Reference[] =>
  blocks.flatMap((block, index) => inBlock(block, [...path, index]))

const named =
  <
    Type extends
      'program' | 'family' | 'statistic' | 'organization' | 'honour' | 'picture' | 'statistics-block',
  >(
    type: Type,
  ) =>
  (field: string, keys: (string | null)[]): Reference[] =>
    keys.flatMap((name, index) => (name === null ? [] : [{ path: [field, index], ref: toRef(type, name) }]))

const one = (field: string, ref: DocumentRef | null): Reference[] =>
  ref === null ? [] : [{ path: [field], ref }]

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
        ...inBlocks(document.standfirst, ['standfirst']),
        ...document.sections.flatMap((section, index) => inBlocks(section.body, ['sections', index, 'body'])),
        ...one('cover', document.cover === null ? null : toRef('picture', document.cover)),
        ...programs('programs', document.programs),
        ...blocks('statisticsBlocks', document.statisticsBlocks),
      ]
    case 'program':
      return [
        ...programs('parts', document.parts),
        ...organizations(
          'organizations',
          document.organizations.map(({ organization }) => organization),
        ),
        ...families('groups', document.groups),
        ...statistics('statistics', document.statistics),
        ...pictures('pictures', document.pictures),
      ]
    case 'family':
      return document.kind === 'family'
        ? honours('honours', document.honours)
        : statistics('statistics', document.statistics)
    case 'statistic':
    case 'picture':
      return []
    case 'observation':
      return [
        ...one('statistic', toRef('statistic', document.statistic)),
        ...one('supersedes', document.supersedes === null ? null : toRef('observation', document.supersedes)),
      ]
    case 'statistics-block':
      return document.entries.flatMap((entry, index) => [
        { path: ['entries', index, 'statistic'], ref: toRef('statistic', entry.statistic) },
        ...toShown(entry.show, ['entries', index]),
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
      return one('publisher', document.publisher === null ? null : toRef('organization', document.publisher))
    case 'home':
      return [
        ...one('article', document.article === null ? null : toRef('article', document.article)),
        ...one(
          'statisticsBlock',
          document.statisticsBlock === null ? null : toRef('statistics-block', document.statisticsBlock),
        ),
        ...programs('programs', document.programs),
      ]
    default:
      return assertNever(document)
  }
}

/** Whether what is referred to may leave the publication while others still refer to it: families and people may. */
export const mayLeave = (ref: DocumentRef): boolean => ref.startsWith('family/')
