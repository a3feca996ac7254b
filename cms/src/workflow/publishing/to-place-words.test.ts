import { expect, test } from 'vitest'
import { toPlaceWords } from './to-place-words.ts'

const text = (words: string) => ({ type: 'text', text: words })
const link = { type: 'link', to: { url: 'javascript:' }, children: [text('网'), text('站')] }
const number = { type: 'statistic', key: '' }
const picture = { type: 'picture', key: 'a', caption: null }
const report = {
  type: 'article',
  title: '',
  sections: [
    { type: 'other', body: [] },
    {
      body: [
        { type: 'paragraph', children: [text('近年来，本区不断加强建设的一段话'), link, number] },
        picture,
        { type: 'gallery', pictures: [{ key: 'b' }, { key: '' }] },
        picture,
        { type: 'picture', key: '', caption: null },
        { type: 'paragraph', children: [] },
        {
          type: 'paragraph',
          children: [number, { type: 'mention', key: '', text: '张某家庭', without: '' }],
        },
        { type: 'list', items: [{ children: [text('一'), link] }] },
      ],
    },
  ],
}
const body = (...more: (string | number)[]) => ['sections', 1, 'body', ...more]

test.each([
  [body(0, 'children', 1, 'to', 'url'), '链接“网站”'],
  [body(0, 'children', 2, 'key'), '“近年来，本区不断加强建设…”这一段里的统计数'],
  [body(0, 'children'), '“近年来，本区不断加强建设…”这一段'],
  [body(2, 'pictures', 1), '第1个图集的“图片 2”'],
  [body(4), '第3个图片'],
  [body(4, 'nothing'), '第3个图片'],
  [body(5), ''],
  [body(6, 'children', 0), '“张某家庭”这一段里的统计数'],
  [body(6, 'children', 1, 'key'), '提到的家庭“张某家庭”'],
  [body(7, 'items', 0, 'children', 1), '链接“网站”'],
  [body(99, 'children'), ''],
  [['title'], ''],
  [[], ''],
])('what is wrong at %j is found by %s', (path, words) => {
  expect(toPlaceWords(report, path)).toBe(words)
})
