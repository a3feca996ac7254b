import type { Block } from '../rich-text/block.ts'
import type { DocumentExample } from './document-example.ts'

const paragraph = (text: string): Block => ({ type: 'paragraph', children: [{ type: 'text', text }] })

const story: Block[] = [
  paragraph('王某一家住在示例区，家里三代人。'),
  { type: 'heading', level: 3, children: [{ type: 'text', text: '晚饭以后' }] },
  {
    type: 'paragraph',
    children: [
      { type: 'text', text: '晚饭以后，一家人一起读书，也去' },
      { type: 'link', to: { document: 'program/xiaowu' }, children: [{ type: 'text', text: '亲子小屋' }] },
      { type: 'text', text: '做志愿者。' },
    ],
  },
  {
    type: 'list',
    ordered: false,
    items: [{ children: [{ type: 'text', text: '每周一次家庭会议' }], nested: null }],
  },
  {
    type: 'quote',
    children: [{ type: 'paragraph', children: [{ type: 'text', text: '一家人有话就说。' }] }],
  },
  { type: 'pull-quote', text: '一家人有话就说。', attribution: '家里的奶奶' },
]

/** Families on every basis, and groups. */
export const families: DocumentExample<'family'>[] = [
  {
    name: 'a family that was already public',
    document: {
      type: 'family',
      key: 'jiating-1',
      slug: 'jiating-1',
      kind: 'family',
      name: '张某家庭',
      place: null,
      honours: ['shifanhu'],
      story: [],
      basis: { kind: 'already-lawfully-public', where: '特别报道（印刷版）', when: 'unknown' },
    },
  },
  {
    name: 'a family that was public on a day, without honours',
    document: {
      type: 'family',
      key: 'jiating-2',
      slug: 'jiating-2',
      kind: 'family',
      name: '李某家庭',
      place: null,
      honours: [],
      story: [],
      basis: { kind: 'already-lawfully-public', where: '示例区公示', when: '2022-12-01' },
    },
  },
  {
    name: 'a family that agreed to everything',
    document: {
      type: 'family',
      key: 'jiating-3',
      slug: 'jiating-3',
      kind: 'family',
      name: '王某家庭',
      place: '示例省示例市示例区',
      honours: ['shifanhu'],
      story,
      basis: {
        kind: 'consent',
        scope: ['name', 'honours', 'story', 'pictures', 'place'],
        date: '2022-11-01',
      },
    },
  },
  {
    name: 'a family that agreed to its story without its name',
    document: {
      type: 'family',
      key: 'jiating-4',
      slug: 'jiating-4',
      kind: 'family',
      name: '海边的一家',
      place: null,
      honours: [],
      story: [paragraph('搬来这里以后，孩子第一次看见海。')],
      basis: { kind: 'consent', scope: ['story'], date: '2022-11-02' },
    },
  },
  {
    name: 'a group that is served',
    document: {
      type: 'family',
      key: 'qunti',
      slug: 'qunti',
      kind: 'group',
      name: '青少年家长',
      note: '只有数字',
      statistics: ['households', 'fuwu-renci'],
    },
  },
  {
    name: 'a group without a count',
    document: {
      type: 'family',
      key: 'laoren',
      slug: 'laoren',
      kind: 'group',
      name: '老年人家庭',
      note: null,
      statistics: [],
    },
  },
]
