import { expect, test } from 'vitest'
import { chineseWords, withoutTypedSpaces } from './chinese-words.ts'

test('no spaces are typed around what is filled in', () => {
  expect(
    withoutTypedSpaces({
      a: '添加 {{label}}',
      b: '已选择 {{count}} 个 {{label}}',
      c: '您即将删除 {{label}} <1>{{title}}</1>。',
      d: { e: '{{items}} 及另外 {{count}} 项', f: 'in {{label}} of' },
    }),
  ).toEqual({
    a: '添加{{label}}',
    b: '已选择{{count}}个{{label}}',
    c: '您即将删除{{label}}<1>{{title}}</1>。',
    d: { e: '{{items}}及另外{{count}}项', f: 'in {{label}} of' },
  })
})

test('what Payload says is kept, with the words that are ours', () => {
  expect(chineseWords.general).toMatchObject({
    creatingNewLabel: '正在创建新的{{label}}',
    payloadSettings: '后台设置',
  })
})
