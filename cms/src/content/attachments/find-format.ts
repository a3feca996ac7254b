import type { AttachmentFormat } from '@xiezou/shared'
import { fileTypeFromBuffer } from 'file-type'
import { unzipSync } from 'fflate'

const office: Record<string, AttachmentFormat> = {
  pdf: 'pdf',
  docx: 'docx',
  xlsx: 'xlsx',
  pptx: 'pptx',
  odt: 'odt',
  ods: 'ods',
  odp: 'odp',
  zip: 'zip',
}

// Old Office files are one container for many programs, installers among them; its directory says whose it is.
const containers: [directory: string, format: AttachmentFormat][] = [
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
]
const macros = ['_VBA_PROJECT', 'Macros', '_VBA_PROJECT_CUR']

const hasDirectory = (data: Buffer, name: string): boolean =>
  // With its closing zero: Macros is not the beginning of another name.
  data.includes(Buffer.from(`${name}\0`, 'utf16le'))

const ofContainer = (data: Buffer): AttachmentFormat | null =>
  macros.some((name) => hasDirectory(data, name))
    ? null
    : (containers.find(([name]) => hasDirectory(data, name))?.[1] ?? null)

const runs =
  /\.(?:exe|dll|com|scr|pif|msi|msix|bat|cmd|ps1|psm1|vbs|vbe|js|jse|mjs|wsf|wsh|hta|cpl|jar|apk|ipa|app|dmg|pkg|deb|rpm|sh|lnk|url|reg|inf|iso|img|chm|docm|dotm|xlsm|xltm|xlam|pptm|potm|ppsm|svg|html?|xhtml|mht|swf)$/i
const macroPart = /(?:^|\/)vbaProject\.bin$/i

/** The names in an archive; null for one that cannot be read. */
const toNames = (data: Buffer): string[] | null => {
  const names: string[] = []
  try {
    unzipSync(data, {
      filter: ({ name }) => {
        names.push(name)
        return false
      },
    })
    return names
  } catch {
    return null
  }
}

const isHarmless = (names: string[] | null): boolean =>
  names !== null &&
  !names.some((name) => macroPart.test(name) || runs.test(name.trim().replace(/(?<![. ])[. ]+$/, '')))

const zipped = new Set<AttachmentFormat>(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'zip'])

const decode = (data: Buffer, label: string): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(data)
  } catch {
    return null
  }
}

const isMarkup = (text: string): boolean =>
  /^\s*(?:<|#!|%!|\{\\rtf)/.test(text) || /<script|<html/i.test(text)
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/

/** Whether the lines of a text are rows: each with a comma or a tab in it. */
const isTable = (text: string): boolean => {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  return lines.length > 1 && lines.slice(0, 20).every((line) => /[,\t]/.test(line))
}

/** Text in the two ways in which it is written here, UTF-8 and GB 18030. */
const ofText = (data: Buffer): AttachmentFormat | null => {
  const text = decode(data, 'utf-8') ?? decode(data, 'gb18030')
  if (text === null || text.trim() === '' || control.test(text) || isMarkup(text)) return null
  return isTable(text) ? 'csv' : 'txt'
}

/** What a file is by its content, never by its name; null for what readers shall not get from us: programs, pages, macros. */
export const findFormat = async (data: Buffer): Promise<AttachmentFormat | null> => {
  const found = await fileTypeFromBuffer(data)
  if (found === undefined) return ofText(data)
  if (found.ext === 'cfb') return ofContainer(data)
  const format = office[found.ext] ?? null
  if (format === null || !zipped.has(format)) return format
  return isHarmless(toNames(data)) ? format : null
}
