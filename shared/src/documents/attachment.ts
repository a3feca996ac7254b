import { z } from 'zod'
import { key } from '../key.ts'
import { oneLine, severalLines } from '../words.ts'

/** The kinds of file that readers may keep, by the ending of their names, with their media types. */
export const attachmentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  csv: 'text/csv',
  txt: 'text/plain',
  zip: 'application/zip',
} as const

export type AttachmentFormat = keyof typeof attachmentTypes
export const attachmentFormats = Object.keys(attachmentTypes) as AttachmentFormat[]

/** A file that readers may keep: SHA-256 of its bytes, kind, and length in bytes. */
export const attachment = z.strictObject({
  type: z.literal('attachment'),
  key,
  title: oneLine.max(120),
  note: severalLines.nullable(),
  hash: z.string('还没有上传文件').regex(/^[0-9a-f]{64}$/),
  format: z.enum(attachmentFormats),
  bytes: z.int().positive(),
})
export type Attachment = z.infer<typeof attachment>
