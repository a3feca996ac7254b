import {
  BlocksFeature,
  BoldFeature,
  InlineToolbarFeature,
  ItalicFeature,
  ParagraphFeature,
} from '@payloadcms/richtext-lexical'
import { comparableEditor } from './comparable-editor.ts'
import { inlineBlocks } from './inline-blocks.ts'
import { link } from './link.ts'
import { PasteFeature } from './paste/feature.ts'

/** The editor of a single line within a block: what can stand in a sentence. */
export const lineEditor = () =>
  comparableEditor({
    features: [
      ParagraphFeature(),
      BoldFeature(),
      ItalicFeature(),
      link(),
      BlocksFeature({ inlineBlocks: inlineBlocks() }),
      InlineToolbarFeature(),
      PasteFeature(),
    ],
  })
