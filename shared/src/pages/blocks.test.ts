import { describe, expect, test } from 'vitest'
import type { DocumentOf } from '../documents/index.ts'
import type { Block } from '../rich-text/block.ts'
import { paragraph, publish, smallDocuments, words } from '../testing/small-publication.ts'
import { toBlocks } from './blocks.ts'
import { toPicture } from './picture.ts'
import { toFilePath } from './file-path.ts'

const picture: DocumentOf<'picture'> = {
  type: 'picture',
  key: 'tu',
  alt: '孩子在画画',
  credit: '某市计生协',
  caption: '画画',
  families: [],
  focus: { x: 50, y: 40 },
  variants: [
    { hash: 'a'.repeat(64), format: 'jpeg', width: 960, height: 640 },
    { hash: 'b'.repeat(64), format: 'avif', width: 480, height: 320 },
  ],
}
const publication = publish(...smallDocuments, picture)
const draw = (...blocks: Block[]) => toBlocks(publication, blocks, '01', 2)

test('paragraphs, lists and quotes are numbered together; headings have no number', () => {
  const drawn = draw(
    paragraph(words('甲')),
    { type: 'heading', level: 3, children: [words('乙')] },
    { type: 'list', ordered: true, items: [{ children: [words('丙')], nested: null }] },
    { type: 'pull-quote', text: '好', attribution: null },
    { type: 'quote', children: [paragraph(words('丁'))] },
  )
  expect(drawn.map((block) => [block.type, 'id' in block ? block.id : null])).toEqual([
    ['paragraph', 'p-01-1'],
    ['heading', null],
    ['list', 'p-01-2'],
    ['pull-quote', null],
    ['quote', 'p-01-3'],
  ])
})

test('a heading is one level below what it stands under, and none skips a level', () => {
  const heading = (level: 3 | 4): Block => ({ type: 'heading', level, children: [words('乙')] })
  const blocks = [heading(4), heading(4), heading(3), heading(4), heading(4), heading(3)]
  const levelsUnder = (under: 1 | 2): unknown[] =>
    toBlocks(publication, blocks, '01', under).map((block) => (block.type === 'heading' ? block.level : null))
  expect(levelsUnder(2)).toEqual([3, 3, 3, 4, 4, 3])
  expect(levelsUnder(1)).toEqual([2, 2, 2, 3, 3, 2])
})

test('cards and panels say what their documents say', () => {
  expect(
    draw(
      { type: 'program-card', key: 'zhu-xue' },
      { type: 'family-card', key: 'luo-jia' },
      { type: 'family-card', key: 'du-sheng-zi-nv' },
      { type: 'statistics-block', key: 'shu-zi' },
    ),
  ).toMatchObject([
    {
      type: 'card',
      card: { kind: '项目', icon: 'program', name: '金秋助学', entries: [{ value: { number: '700' } }] },
    },
    { type: 'card', card: { kind: '家庭', href: '/families/luo-jia/', entries: [] } },
    {
      type: 'card',
      card: { kind: '服务对象', href: '/families/#du-sheng-zi-nv', entries: [{ period: '2022年' }] },
    },
    { type: 'panel', panel: { title: '数字', entries: [{ label: '入户访视人次', isEmphasized: true }] } },
  ])
})

describe('a picture', () => {
  test('has its files narrow to wide, under names of their content', () => {
    expect(toPicture(publication, 'tu', null)).toEqual({
      alt: '孩子在画画',
      credit: '某市计生协',
      caption: '画画',
      focus: { x: 50, y: 40 },
      variants: [
        { ...picture.variants[1], href: `/files/${'b'.repeat(64)}.avif` },
        { ...picture.variants[0], href: `/files/${'a'.repeat(64)}.jpg` },
      ],
    })
    expect(toFilePath('c', 'webp')).toBe('/files/c.webp')
  })

  test('has the caption that the report gives it before its own', () => {
    expect(draw({ type: 'picture', key: 'tu', caption: '报道里的话' })).toMatchObject([
      { picture: { caption: '报道里的话' } },
    ])
    expect(draw({ type: 'picture', key: 'tu', caption: null })).toMatchObject([
      { picture: { caption: '画画' } },
    ])
  })
})
