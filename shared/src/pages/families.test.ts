import { expect, test } from 'vitest'
import type { ConsentScope } from '../documents/family.ts'
import type { Document, DocumentOf } from '../documents/index.ts'
import { publish, smallDocuments } from '../testing/small-publication.ts'
import { families } from './families.ts'
import { family } from './family.ts'

const context = { siteUrl: 'https://example.org' }
const luo = smallDocuments.find(({ key }) => key === 'luo-jia') as DocumentOf<'family'>
const group = smallDocuments.find(({ key }) => key === 'du-sheng-zi-nv') as DocumentOf<'family'>

const list = (...more: Document[]) =>
  families.toPage(publish(...smallDocuments, ...more), { path: '/families/', key: null }, context)
const draw = (one: Document) =>
  family.toPage(publish(...smallDocuments, one), { path: '/families/luo-jia/', key: 'luo-jia' }, context)

test('families stand with their honours, groups with their counts alone', () => {
  expect(list()).toMatchObject({
    families: [
      {
        name: '罗家一家',
        href: '/families/luo-jia/',
        honours: [{ name: '最美家庭', href: '/honours/#zui-mei-jia-ting' }],
      },
    ],
    groups: [{ id: 'du-sheng-zi-nv', entries: [{ value: { number: '700', unit: '人次' } }] }],
  })
})

test('a group without a count has no number, not a zero', () => {
  const without = {
    ...group,
    key: 'b',
    slug: 'b',
    name: '老年人',
    note: '原文没有数字',
    statistics: [],
  } as Document
  expect(list(without).groups).toContainEqual({ id: 'b', name: '老年人', note: '原文没有数字', entries: [] })
})

test.each([
  ['unknown', '姓名与荣誉此前已依法公开：专题报道。'],
  ['2022', '姓名与荣誉此前已依法公开：专题报道，2022年。'],
  ['2022-12-01', '姓名与荣誉此前已依法公开：专题报道，2022年12月1日。'],
])('the basis of a family that was public at %s is told', (when, basis) => {
  const one = { ...luo, basis: { kind: 'already-lawfully-public', where: '专题报道', when } } as Document
  expect(draw(one).basis).toBe(basis)
})

const agreed = (...scope: ConsentScope[]): Document =>
  ({ ...luo, honours: [], basis: { kind: 'consent', scope, date: '2024-03-01' } }) as Document

const inTheGarden: Document = {
  type: 'picture',
  key: 'yuan-li',
  alt: '一家人在院子里',
  credit: '家庭提供',
  caption: null,
  families: ['luo-jia'],
  focus: { x: 50, y: 50 },
  variants: [{ hash: 'a'.repeat(64), format: 'jpeg', width: 960, height: 640 }],
}

const drawWith = (...more: Document[]) =>
  family.toPage(publish(...smallDocuments, ...more), { path: '/families/luo-jia/', key: 'luo-jia' }, context)

test('a family that agreed is shown with that and its day', () => {
  expect(draw(agreed('name')).basis).toBe('经这户家庭同意公开（2024年3月1日）。')
})

test('pictures stand on the page of whom they show, and only while that is agreed to', () => {
  expect(drawWith(agreed('pictures'), inTheGarden).pictures).toMatchObject([{ alt: '一家人在院子里' }])
  expect(drawWith(agreed('name'), inTheGarden).pictures).toEqual([])
  expect(drawWith(inTheGarden).pictures).toEqual([])
})

test('a group has no page', () => {
  expect(family.toPlaces(publish(...smallDocuments)).map(({ path }) => path)).toEqual(['/families/luo-jia/'])
})
