import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import { blocks, pullQuote } from './blocks.ts'
import { comparableEditor } from './comparable-editor.ts'
import { inlineBlocks, mention } from './inline-blocks.ts'
import { InsertFeature } from './insert/feature.ts'
import { link } from './link.ts'
import { PasteFeature } from './paste/feature.ts'

/** The editor of a section: everything that the contract's rich text holds, and nothing else. */
export const bodyEditor = comparableEditor({
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
    PasteFeature({ tables: 'blocks' }),
    InsertFeature(),
  ],
})

/** The editor of a standfirst: paragraphs alone. */
export const standfirstEditor = comparableEditor({
  features: [
    ParagraphFeature(),
    BoldFeature(),
    ItalicFeature(),
    link(),
    BlocksFeature({ inlineBlocks: inlineBlocks() }),
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    PasteFeature(),
    InsertFeature(),
  ],
})

/** The editor of a family's story: prose alone; numbers belong to reports, and pictures stand beside it. */
export const storyEditor = comparableEditor({
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
