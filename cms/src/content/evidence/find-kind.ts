/** The kinds of file that can be evidence, by their file name's ending. */
export const evidenceTypes = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type EvidenceKind = keyof typeof evidenceTypes

const isAt = (data: Buffer, offset: number, bytes: string): boolean =>
  data.subarray(offset, offset + bytes.length).equals(Buffer.from(bytes, 'latin1'))

const ofArchive = (data: Buffer): EvidenceKind | null => {
  if (data.includes('vbaProject.bin') || !data.includes('[Content_Types].xml')) return null
  if (data.includes('word/document.xml')) return 'docx'
  return data.includes('xl/workbook.xml') ? 'xlsx' : null
}

/** What a file is by its content, never by its name; null for what cannot be evidence, documents with macros among it. */
export const findEvidenceKind = (data: Buffer): EvidenceKind | null => {
  if (isAt(data, 0, '%PDF-')) return 'pdf'
  if (isAt(data, 0, '\xff\xd8\xff')) return 'jpg'
  if (isAt(data, 0, '\x89PNG\r\n\x1a\n')) return 'png'
  if (isAt(data, 0, 'RIFF') && isAt(data, 8, 'WEBP')) return 'webp'
  return isAt(data, 0, 'PK\x03\x04') ? ofArchive(data) : null
}

/** Whether a PDF has its end; one that was cut short does not. Payload asks the same, and answers in English. */
export const isWholePdf = (data: Buffer): boolean => {
  const end = data.subarray(-1024)
  return end.includes('%%EOF') && end.includes('xref')
}
