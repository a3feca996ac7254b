import {
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  ItalicFeature,
  ParagraphFeature,
} from '@payloadcms/richtext-lexical'
import { toCell } from '@xiezou/shared'
import { writeTable } from '../conversion/rich-text/write-table.ts'
import { comparableEditor } from './comparable-editor.ts'
import { inlineBlocks } from './inline-blocks.ts'
import { InsertFeature } from './insert/feature.ts'
import { link } from './link.ts'
import { PasteFeature } from './paste/feature.ts'
import { TableMenuFeature } from './table-menu-feature.ts'

/** The editor of a table's cells: a table, and in its cells what can stand in a sentence. */
export const gridEditor = () =>
  comparableEditor({
    features: [
      ParagraphFeature(),
      BoldFeature(),
      ItalicFeature(),
      link(),
      BlocksFeature({ inlineBlocks: inlineBlocks() }),
      EXPERIMENTAL_TableFeature(),
      TableMenuFeature(),
      FixedToolbarFeature(),
      PasteFeature({ tables: 'cells' }),
      InsertFeature(),
    ],
  })

/** What a table begins as: a row of headers, a column of names, and room for some numbers. */
export const emptyGrid = () =>
  writeTable(
    {
      type: 'table',
      caption: null,
      headerRows: 1,
      headerColumns: 1,
      rows: Array.from({ length: 4 }, () => ({ cells: Array.from({ length: 3 }, () => toCell([])) })),
    },
    () => [],
  )
