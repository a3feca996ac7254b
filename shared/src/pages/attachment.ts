import type { Attachment, AttachmentFormat } from '../documents/attachment.ts'
import type { PageAttachment } from '../models/attachment.ts'
import { toFilePath } from './file-path.ts'

const kinds = {
  pdf: 'PDF 文件',
  docx: 'Word 文档',
  xlsx: 'Excel 表格',
  pptx: 'PowerPoint 演示文稿',
  odt: 'ODT 文档',
  ods: 'ODS 表格',
  odp: 'ODP 演示文稿',
  doc: 'Word 97–2003 文档',
  xls: 'Excel 97–2003 表格',
  ppt: 'PowerPoint 97–2003 演示文稿',
  csv: 'CSV 数据',
  txt: '纯文本',
  zip: 'ZIP 压缩包',
} as const satisfies Record<AttachmentFormat, string>

const unit = 1024

/** A length of bytes in words, rounded up so that nothing is `0 KB`. */
export const toSizeText = (bytes: number): string => {
  if (bytes < unit) return `${bytes}字节`
  const kilobytes = Math.ceil(bytes / unit)
  return kilobytes < unit ? `${kilobytes} KB` : `${(bytes / unit / unit).toFixed(1)} MB`
}

// What no file system takes in a name.
const forbidden = /[\\/:*?"<>|\p{Cc}]/gu

/** An attachment as it is drawn. */
export const toAttachment = ({ title, note, hash, format, bytes }: Attachment): PageAttachment => ({
  title,
  note,
  href: toFilePath(hash, format),
  name: `${title.replaceAll(forbidden, ' ').trim()}.${format}`,
  kind: kinds[format],
  size: toSizeText(bytes),
  hash,
})
