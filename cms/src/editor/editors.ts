import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { blocks, pullQuote } from './blocks.ts'
import { inlineBlocks, mention } from './inline-blocks.ts'
import { PasteFeature } from './paste/feature.ts'

const link = () =>
  LinkFeature({
    enabledCollections: ['articles', 'programs', 'families', 'statistics', 'organizations', 'honours'],
    // Addresses stay text until an editor makes them links, and links open where readers choose.
    disableAutoLinks: true,
    fields: ({ defaultFields }) => defaultFields.filter((field) => field.name !== 'newTab'),
  })

/** The editor of a section: everything that the contract's rich text holds, and nothing else. */
export const bodyEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h3', 'h4'] }),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    BoldFeature(),
    ItalicFeature(),
    link(),
    BlocksFeature({ blocks: blocks(), inlineBlocks: inlineBlocks() }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    PasteFeature(),
  ],
})

/** The editor of a standfirst: paragraphs alone. */
export const standfirstEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    BoldFeature(),
    ItalicFeature(),
    link(),
    BlocksFeature({ inlineBlocks: inlineBlocks() }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    PasteFeature(),
  ],
})

/** The editor of a family's story: prose alone; numbers belong to reports, and pictures stand beside it. */
export const storyEditor = lexicalEditor({
  features: [
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h3', 'h4'] }),
    UnorderedListFeature(),
    OrderedListFeature(),
    BlockquoteFeature(),
    BoldFeature(),
    ItalicFeature(),
    link(),
    BlocksFeature({ blocks: [pullQuote()], inlineBlocks: [mention()] }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    PasteFeature(),
  ],
})
