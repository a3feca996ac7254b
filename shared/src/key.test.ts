import { expect, test } from 'vitest'
import { documentRef, documentTypes, fromRef, toRef } from './document-ref.ts'
import { key, slug } from './key.ts'
import { findProblems } from './parse.ts'

test.each(['jin-qiu-zhu-xue', 'a', '5-qi-hui', 'x'.repeat(80)])('%s is a key and a slug', (value) => {
  expect(findProblems(key, value)).toEqual([])
  expect(findProblems(slug, value)).toEqual([])
})

test.each([
  '',
  'Jin-Qiu',
  '金秋',
  'jin--qiu',
  '-jin',
  'jin-',
  'jin_qiu',
  'jin qiu',
  'jin/qiu',
  '../etc',
  'jin\n',
])('%j is neither key nor slug, and the message shows how one is written', (value) => {
  expect(findProblems(key, value)).toEqual([
    {
      path: [],
      message: '标识只能用小写拼音或英文、数字，词与词之间用一个连字符，例如 jinqiu-zhuxue',
    },
  ])
  expect(findProblems(slug, value)).toHaveLength(1)
})

test('a key of more than 80 characters is too long', () => {
  expect(findProblems(key, 'x'.repeat(81))).toHaveLength(1)
})

test.each(documentTypes)('a reference to a %s names its type and key', (type) => {
  const ref = toRef(type, 'xiezouqu')
  expect(ref).toBe(`${type}/xiezouqu`)
  expect(findProblems(documentRef, ref)).toEqual([])
  expect(fromRef(ref)).toEqual({ type, key: 'xiezouqu' })
})

test.each(['xiezouqu', 'poem/xiezouqu', 'article/', 'article/Xie', 'article/a/b', '/article/a', 7, null])(
  '%j is no reference, and the message shows how one is written',
  (value) => {
    expect(findProblems(documentRef, value)).toEqual([
      { path: [], message: '写成“类型/标识”，例如 article/xiezouqu' },
    ])
  },
)
