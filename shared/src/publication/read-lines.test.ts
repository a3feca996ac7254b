import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLines } from './read-lines.ts'

const inChunks = async function* (bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size)
    yield await Promise.resolve(bytes.subarray(from, from + size))
}

const read = async (text: string, size: number): Promise<string[]> => {
  const lines: string[] = []
  for await (const line of readLines(inChunks(new TextEncoder().encode(text), size))) lines.push(line)
  return lines
}

const separators = ['\u2028', '\u2029', '\u0085', '\v', '\f', '\r', '\r\r']

test.each(separators)('a line goes on after %j', async (separator) => {
  const line = JSON.stringify({ text: `甲${separator}乙` })
  expect(await read(`${line}\n${separator}\n`, 7)).toEqual([line, separator])
})

test('a character whose bytes come in two pieces is one character', async () => {
  const text = '甲乙\n𠮷野家\n👨‍👩‍👧\n'
  for (let size = 1; size < 12; size += 1) expect(await read(text, size)).toEqual(['甲乙', '𠮷野家', '👨‍👩‍👧'])
})

test('lines without anything in them are lines, and an end is not needed', async () => {
  expect(await read('一\n\n二', 100)).toEqual(['一', '', '二'])
  expect(await read('', 100)).toEqual([])
  expect(await read('\n', 100)).toEqual([''])
})

test('whatever is written as lines is read as the same lines', async () => {
  const line = fc
    .string({
      unit: fc.oneof(fc.constantFrom(...separators, '甲', '𠮷', '"'), fc.string({ maxLength: 1 })),
      maxLength: 12,
    })
    .map((text) => JSON.stringify(text))
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 6 }),
      fc.integer({ min: 1, max: 9 }),
      async (lines, size) => {
        expect(await read(lines.map((one) => `${one}\n`).join(''), size)).toEqual(lines)
      },
    ),
  )
})

test('bytes that are not UTF-8 are refused, those that were cut off too', async () => {
  const all = async (bytes: number[]): Promise<void> => {
    for await (const line of readLines(inChunks(new Uint8Array(bytes), 1))) expect(line).toBe('')
  }
  await expect(all([0xff, 0x0a])).rejects.toThrow()
  await expect(all([0xe7, 0x94])).rejects.toThrow()
})
