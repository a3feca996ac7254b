import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { forwardLines } from '../../scripts/lib/forward-lines.mjs'

const read = async (...chunks: (string | Buffer)[]): Promise<string[]> => {
  const lines: string[] = []
  await forwardLines(Readable.from(chunks.map((chunk) => Buffer.from(chunk))), (line) => lines.push(line))
  return lines
}

test.each(['\u2028', '\u2029', '\u0085', '\v', '\f', '\r'])(
  'what a program says goes on after %j',
  async (odd) => {
    expect(await read(`{"backup":"甲${odd}乙"}\n`)).toEqual([`{"backup":"甲${odd}乙"}`])
  },
)

test('a character whose bytes come in two pieces is one character', async () => {
  const bytes = Buffer.from('完成 𠮷\n')
  const chunks = [...bytes].map((byte) => Buffer.from([byte]))
  expect(await read(...chunks)).toEqual(['完成 𠮷'])
})

test('the last line needs no end, and white space before an end is none of it', async () => {
  expect(await read('一\r\n', '\n二')).toEqual(['一', '', '二'])
})
