import { expect, test } from 'vitest'
import type { SaveState } from './save-states.ts'
import { toPatience } from './save-states.ts'
import { toStatusWords } from './status-words.ts'

const none: SaveState = { kind: 'none' }
const saved: SaveState = { kind: 'saved', data: {}, made: null }
const failed = (isPassing: boolean, isKept = true): SaveState => ({
  kind: 'failed',
  isKept,
  attempts: 1,
  failure: { words: '连不上服务器', isPassing, isConflict: false },
})

test.each([
  ['a new form', none, false, true, 'new', '新的，还没有保存'],
  ['an open document', none, false, false, 'saved', '已保存'],
  ['something typed', none, true, false, 'unsaved', '有修改，还没有保存'],
  ['something typed after a save', saved, true, false, 'unsaved', '有修改，还没有保存'],
  ['a new document that was saved', saved, false, true, 'saved', '已保存'],
  ['a save on its way', { kind: 'saving' }, true, false, 'saving', '正在保存…'],
  ['nobody signed in', { kind: 'signed-out' }, true, false, 'failed', '没有保存：登录已过期，请输入密码。'],
  [
    'no network',
    failed(true),
    true,
    false,
    'failed',
    '没有保存：连不上服务器。内容留在这台设备上，会自动再存。',
  ],
  [
    'no network, in a window that keeps nothing',
    failed(true, false),
    true,
    false,
    'failed',
    '没有保存：连不上服务器。请不要关闭这个页面，会自动再存。',
  ],
  ['a refusal', failed(false), true, false, 'failed', '没有保存：连不上服务器。内容还在这里。'],
] as [string, SaveState, boolean, boolean, string, string][])(
  'the line of a form tells %s from everything else',
  (_, state, isModified, isNew, look, words) => {
    expect(toStatusWords(state, isModified, isNew)).toEqual({ look, words })
  },
)

test('a save is tried again after growing pauses of a minute at most', () => {
  expect([1, 2, 3, 4, 5, 50].map(toPatience)).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000])
})
