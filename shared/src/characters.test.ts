import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isVisible, toLines, toOneLine } from './characters.ts'
import { keptTexts, lineEnds, nothings, unseenCharacters } from './testing/odd-characters.ts'

describe.each(lineEnds)('%j', (end) => {
  test('ends a line where there may be several, and is a space where there is one', () => {
    expect(toLines(`甲${end}乙`)).toBe('甲\n乙')
    expect(toOneLine(`甲${end}乙`)).toBe('甲 乙')
  })
})

test.each(unseenCharacters)('%s is taken out', (_, character) => {
  expect(toLines(`共${character}412${character}人`)).toBe('共412人')
  expect(toOneLine(`${character}共412人${character}`)).toBe('共412人')
})

test.each(keptTexts)('%s stays', (_, text) => {
  expect(toLines(`甲${text}乙`)).toBe(`甲${text}乙`)
  expect(toOneLine(`甲${text}乙`)).toBe(`甲${text}乙`)
  expect(isVisible(text)).toBe(true)
})

test.each(nothings)('%s alone is nothing', (_, text) => {
  expect(isVisible(text)).toBe(false)
  expect(isVisible(text.repeat(3))).toBe(false)
  expect(isVisible(`${text}甲`)).toBe(true)
})

test('a tab is kept among lines, and a space on one', () => {
  expect(toLines('甲\t乙')).toBe('甲\t乙')
  expect(toOneLine('甲\t乙')).toBe('甲 乙')
})

test('whatever a text is, what is left of it is well formed, and nothing of it is odd', () => {
  const texts = fc.string({
    unit: fc.integer({ min: 0, max: 0x10ffff }).map((one) => String.fromCodePoint(one)),
  })
  fc.assert(
    fc.property(texts, (text) => {
      const clean = toOneLine(text)
      expect(clean.isWellFormed()).toBe(true)
      expect(toOneLine(clean)).toBe(clean)
      expect(toLines(toLines(text))).toBe(toLines(text))
      expect(clean).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/u)
      expect(isVisible(clean)).toBe(isVisible(text))
    }),
    { numRuns: 2000 },
  )
})
