import { expect, test } from 'vitest'
import { plainFormat } from '../statistics/format.ts'
import {
  following,
  makeArticle,
  paragraph,
  pinned,
  smallDocuments,
  words,
} from '../testing/small-publication.ts'
import { toPlacedUses } from './uses.ts'

const latest = { latest: { definition: 'v1', period: 'year' } }

test('every number in the prose is found in reading order, with its place and the format chosen for it', () => {
  const article = makeArticle(
    [
      {
        type: 'list',
        ordered: false,
        items: [
          {
            children: [words('共'), pinned('b', { numerals: 'han' })],
            nested: { type: 'list', ordered: false, items: [{ children: [following], nested: null }] },
          },
        ],
      },
    ],
    { standfirst: [paragraph(pinned('a'))] },
  )
  expect(toPlacedUses(article)).toMatchObject([
    { path: ['standfirst', 0, 'children', 0], key: 'fang-shi', show: { observation: 'a' } },
    {
      path: ['sections', 0, 'body', 0, 'items', 0, 'children', 1],
      show: { observation: 'b' },
      format: { ...plainFormat, numerals: 'han' },
    },
    { path: ['sections', 0, 'body', 0, 'items', 0, 'nested', 'items', 0, 'children', 0], show: latest },
  ])
})

test('the entries of a panel are uses without a format', () => {
  const uses = smallDocuments.filter(({ type }) => type === 'statistics-block').flatMap(toPlacedUses)
  expect(uses).toEqual([{ path: ['entries', 0, 'show'], key: 'fang-shi', show: latest, format: null }])
})

test('documents without prose use no number', () => {
  const others = smallDocuments.filter(({ type }) => type !== 'statistics-block' && type !== 'article')
  expect(others.flatMap(toPlacedUses)).toEqual([])
})
