import { describe, expect, test } from 'vitest'
import { makeObservation } from '../testing/small-publication.ts'
import type { Observation } from '../documents/observation.ts'
import { type Format, findFormatProblem, plainFormat, toPanelFormat, toPrinted, toText } from './format.ts'

const of = (value: string | null, exactness: Observation['exactness']): Observation =>
  makeObservation('one', { value, exactness })

type Row = [
  printed: string,
  value: string,
  exactness: Observation['exactness'],
  unit: string,
  chosen: Partial<Format>,
]

test.each<Row>([
  ['260587人', '260587', 'exact', '人', {}],
  ['260,587人', '260587', 'exact', '人', { grouping: true }],
  ['71%', '71', 'exact', '%', {}],
  ['700余人次', '700', 'at-least', '人次', { word: '余' }],
  ['30余名', '30', 'at-least', '名', { word: '余' }],
  ['700多人次', '700', 'at-least', '人次', { word: '多' }],
  ['至少700人次', '700', 'at-least', '人次', { word: '至少' }],
  ['三年', '3', 'exact', '年', { numerals: 'han' }],
  ['三十余名', '30', 'at-least', '名', { numerals: 'han', word: '余' }],
  ['56.2万', '562000', 'exact', '元', { scale: 'wan', unit: 'omitted' }],
  ['21万元', '210000', 'exact', '元', { scale: 'wan' }],
  ['二十一万元', '210000', 'exact', '元', { scale: 'wan', numerals: 'han' }],
  ['630.09万元', '6300900', 'exact', '元', { scale: 'wan' }],
  ['1.5亿元', '150000000', 'exact', '元', { scale: 'yi' }],
  ['约300户', '300', 'about', '户', { word: '约' }],
  ['约3万人', '30000', 'about', '人', { word: '约', scale: 'wan' }],
  ['30余万元', '300000', 'at-least', '元', { word: '余', scale: 'wan' }],
])('%s is printed from %s (%s)', (printed, value, exactness, unit, chosen) => {
  expect(toText(of(value, exactness), unit, { ...plainFormat, ...chosen })).toBe(printed)
})

test('the parts of a printed value are the word before, the number, what follows it, and the unit', () => {
  expect(toPrinted(of('300000', 'at-least'), '元', { ...plainFormat, word: '余', scale: 'wan' })).toEqual({
    before: '',
    number: '30',
    after: '余万',
    unit: '元',
  })
  expect(toPrinted(of('300', 'about'), '户', { ...plainFormat, word: '约' })).toEqual({
    before: '约',
    number: '300',
    after: '',
    unit: '户',
  })
})

describe('what cannot be produced from the observation is refused', () => {
  test.each<[string, string, Observation['exactness'], Partial<Format>, string]>([
    ['余 on an exact value', '700', 'exact', { word: '余' }, '观测值是精确的，不能写成“余”'],
    ['约 on an exact value', '700', 'exact', { word: '约' }, '观测值是精确的，不能写成“约”'],
    ['no word on at least', '700', 'at-least', {}, '观测值不是精确数，必须带上概数词：余、多、至少'],
    ['约 on at least', '700', 'at-least', { word: '约' }, '观测值不是精确数，必须带上概数词：余、多、至少'],
    ['no word on about', '700', 'about', {}, '观测值不是精确数，必须带上概数词：约'],
    ['a fraction in Han numerals', '56.2', 'exact', { numerals: 'han' }, '只有整数能写成汉字数字'],
    [
      'Han numerals of a fraction of 万',
      '562000',
      'exact',
      { numerals: 'han', scale: 'wan' },
      '只有整数能写成汉字数字',
    ],
    ['grouped Han numerals', '3', 'exact', { numerals: 'han', grouping: true }, '汉字数字不能分节'],
  ])('%s', (_, value, exactness, chosen, problem) => {
    const wanted = { ...plainFormat, ...chosen }
    expect(findFormatProblem(of(value, exactness), wanted)).toBe(problem)
    expect(() => toText(of(value, exactness), '人', wanted)).toThrow(`one：${problem}`)
  })
})

test('a withheld value says that it is withheld, whatever the format', () => {
  const withheld = makeObservation('one', { value: null, status: 'withheld' })
  expect(toText(withheld, '人', { ...plainFormat, word: '余', numerals: 'han' })).toBe('（暂停发布）')
})

test.each<[string, Observation['exactness'], string]>([
  ['6300900', 'exact', '630.09万元'],
  ['12345678900', 'exact', '1,234,567.89万元'],
  ['6300900', 'at-least', '630.09余万元'],
  ['6300900', 'about', '约630.09万元'],
])('a panel prints %s (%s) as %s', (value, exactness, printed) => {
  const one = of(value, exactness)
  expect(toText(one, '元', toPanelFormat(one, 'wan'))).toBe(printed)
})
