import type { CsvPage } from '@xiezou/shared/pages'

// Excel in China reads a file without it as GBK, and every name in it as rubbish.
const byteOrderMark = '\ufeff'

const number = /^-?\d+(?:\.\d+)?$/

/** Text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay as they are. */
const toHarmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !number.test(text) ? `'${text}` : text

const toCell = (cell: CsvPage['rows'][number][number]): string => {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const text = toHarmless(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A table as RFC 4180 writes it, in UTF-8 with a byte order mark. */
export const toCsv = ({ columns, rows }: CsvPage): string =>
  `${byteOrderMark}${[columns, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`
