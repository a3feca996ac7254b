import {
  type Block,
  type Document,
  type LiveEntry,
  type Publication,
  documentTypes,
  schemaVersion,
  toPublication,
  toRef,
} from '@xiezou/shared'
import { blockExamples, documentExamples } from '@xiezou/shared/examples'
import { demandEveryPage, toComputation, toNoPages } from '@xiezou/shared/pages'

/** Every example of a type with the paths of the pages that read it. */
export type SpecimenGroup = { type: string; examples: { name: string; paths: string[] }[] }

const toEntry = (body: Document): LiveEntry => ({
  ref: toRef(body.type, body.key),
  revision: 1,
  change: 'minor',
  note: null,
  firstPublic: '2022-12-31',
  lastPublic: '2022-12-31',
  history: [{ day: '2022-12-31', note: null, body: null }],
  slug: 'slug' in body ? body.slug : null,
  formerSlugs: [],
  state: 'live',
  schema: schemaVersion,
  body,
})

const blocks: { name: string; body: Block[] }[] = Object.values(blockExamples).flatMap((examples) =>
  examples.map(({ name, block }) => ({ name, body: [block] })),
)

/** A report whose movements are the examples of blocks. */
const blockReport: Document = {
  type: 'article',
  key: 'blocks',
  slug: 'blocks',
  kicker: 'specimen',
  subject: null,
  title: 'blocks',
  standfirst: [],
  sections: blocks.map(({ name, body }, index) => ({
    number: String(index + 1).padStart(2, '0'),
    title: name,
    body,
  })),
  bylines: [],
  period: null,
  cover: null,
  programs: [],
  statisticsBlocks: [],
  description: null,
  search: { title: null, description: null },
}

/** A publication of all examples. */
export const specimen: Publication = toPublication(
  [
    ...documentTypes.flatMap((type) => documentExamples[type].map(({ document }) => document)),
    blockReport,
  ].map(toEntry),
)

/** All examples by type, blocks last. */
export const toSpecimenGroups = (siteUrl: string): SpecimenGroup[] => {
  const context = { siteUrl }
  const pages = [...demandEveryPage(toComputation(toNoPages(context), specimen, 'all', context)).pages.pages]
  return [
    ...documentTypes.map((type) => ({
      type,
      examples: documentExamples[type].map(({ name, document }) => ({
        name,
        paths: pages.flatMap(([path, { reads }]) => (reads.has(toRef(type, document.key)) ? [path] : [])),
      })),
    })),
    {
      type: 'block',
      examples: blocks.map(({ name }, index) => ({
        name,
        paths: [`/reports/blocks/#s-${String(index + 1).padStart(2, '0')}`],
      })),
    },
  ]
}
