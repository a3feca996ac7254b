import { type Zippable, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { findFormat } from './find-format.ts'

const zip = (...names: string[]): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(names.map((name): [string, Zippable[string]] => [name, strToU8(name)]))),
  )

const toOffice = (part: string, type: string, ...more: string[]): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(
        `<?xml version="1.0"?><Types><Override PartName="/${part}" ContentType="application/vnd.${type}.main+xml"/></Types>`,
      ),
      [part]: strToU8('<x/>'),
      ...Object.fromEntries(more.map((name) => [name, strToU8('x')])),
    }),
  )

const docx = 'openxmlformats-officedocument.wordprocessingml.document'
const xlsx = 'openxmlformats-officedocument.spreadsheetml.sheet'
const pptx = 'openxmlformats-officedocument.presentationml.presentation'

/** The beginning of a compound file, and names as its directory has them. */
const toContainer = (...directory: string[]): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...directory.map((name) => Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(64)])),
  ])

describe('a file for readers', () => {
  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj\n%%EOF'), 'pdf'],
    ['a Word document', toOffice('word/document.xml', docx), 'docx'],
    ['an Excel table', toOffice('xl/workbook.xml', xlsx), 'xlsx'],
    ['a PowerPoint presentation', toOffice('ppt/presentation.xml', pptx), 'pptx'],
    ['an old Word document', toContainer('Root Entry', 'WordDocument'), 'doc'],
    ['an old Excel table', toContainer('Root Entry', 'Workbook'), 'xls'],
    ['a ZIP archive', zip('2022/a.csv', 'b.pdf'), 'zip'],
    ['a table as text', Buffer.from('镇,人次\n大同,700\n'), 'csv'],
    ['a table in GB 18030', Buffer.from('d5f22cc8cbb4ce0ab4f3cdac2c3730300a', 'hex'), 'csv'],
    ['a text', Buffer.from('说明：数据截至 2022 年 8 月。\n'), 'txt'],
  ])('can be %s', async (_, data, format) => {
    expect(await findFormat(data)).toBe(format)
  })

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['a page behind words', Buffer.from('hello\n<html><body>')],
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n')],
    ['a program', Buffer.concat([Buffer.from('MZ\x90\x00'), Buffer.alloc(256)])],
    ['bytes of no kind', Buffer.from([0, 1, 2, 3, 4, 5])],
    ['nothing', Buffer.alloc(0)],
    ['a Word document with macros', toOffice('word/document.xml', docx, 'word/vbaProject.bin')],
    ['an old Excel table with macros', toContainer('Root Entry', 'Workbook', '_VBA_PROJECT')],
    ['an installer', toContainer('Root Entry', 'SummaryInformation')],
    ['an archive with a program', zip('a.pdf', 'setup.EXE')],
    ['an archive with a program under a name that ends in spaces', zip('setup.exe ')],
    ['an archive with a document with macros', zip('table.xlsm')],
    ['an archive with a page', zip('index.html')],
    ['an archive that was cut short', zip('a.pdf', 'b.pdf').subarray(0, 60)],
    ['a photo', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')],
  ])('is not %s', async (_, data) => {
    expect(await findFormat(data)).toBeNull()
  })
})
