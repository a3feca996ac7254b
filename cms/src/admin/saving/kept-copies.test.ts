import { describe, expect, test } from 'vitest'
import { describeCopy } from './describe-copy.ts'
import { findOffers, findStale, isSameData, type KeptCopy, toPlaceOf } from './kept-copies.ts'

const hour = 60 * 60 * 1000
const now = 1_000 * hour

const copy = (more: Partial<KeptCopy>): KeptCopy => ({
  user: 'li',
  place: 'articles/7',
  form: 'f1',
  revision: '',
  at: now,
  data: {},
  ...more,
})

describe('what a browser keeps and was not saved', () => {
  test.each([
    ["somebody else's", { user: 'zhang' }],
    ['older than a weekend', { at: now - 73 * hour }],
    ['older than a day, of a family', { place: 'families/7', at: now - 25 * hour }],
    ['older than a day, of a new picture', { place: 'pictures/new', at: now - 25 * hour }],
    ['of a clock that went wrong', { at: now + hour }],
  ])('is forgotten where it is %s', (_, more) => {
    const stale = copy(more)
    expect(findStale([copy({}), stale], 'li', now)).toEqual([stale])
  })

  test('is kept over a weekend, and of a family for a day', () => {
    const kept = [copy({ at: now - 71 * hour }), copy({ place: 'families/new', at: now - 23 * hour })]
    expect(findStale(kept, 'li', now)).toEqual([])
  })

  test('is bounded: the oldest make way', () => {
    const many = Array.from({ length: 25 }, (_, index) => copy({ form: `f${index}`, at: now - index }))
    expect(findStale(many, 'li', now).map(({ form }) => form)).toEqual(['f20', 'f21', 'f22', 'f23', 'f24'])
  })

  test('is offered to the same person at the same document, newest first, and never from a form that is open', () => {
    const older = copy({ form: 'f2', at: now - hour })
    const newer = copy({ form: 'f3' })
    const others = [
      copy({ form: 'f4', user: 'zhang' }),
      copy({ form: 'f5', place: 'articles/8' }),
      copy({ form: 'f6' }),
      copy({ form: 'own' }),
    ]
    const asked = { user: 'li', place: 'articles/7', form: 'own' }
    expect(findOffers([older, newer, ...others], asked, new Set(['f6']))).toEqual([newer, older])
  })

  test('of new documents is offered to the next new one', () => {
    expect([toPlaceOf('articles', null), toPlaceOf('articles', '7'), toPlaceOf('home', 'home')]).toEqual([
      'articles/new',
      'articles/7',
      'home/home',
    ])
  })
})

test('two states of a form are the same whatever is about the form alone, and files by what is known of them', () => {
  const file = (name: string) => new File(['x'], name, { lastModified: 1 })
  expect(isSameData({ title: '一', basedOn: 'a', _status: 'draft' }, { title: '一', basedOn: 'b' })).toBe(
    true,
  )
  expect(isSameData({ title: '一' }, { title: '二' })).toBe(false)
  expect(isSameData({ file: file('一') }, { file: file('一') })).toBe(true)
  expect(isSameData({ file: file('一') }, { file: file('二') })).toBe(false)
})

test('what was kept is described by the labels of what differs, with the words in it', () => {
  const fields = [
    {
      tabs: [
        { fields: [{ name: 'title', label: { zh: '标题' } }, { fields: [{ name: 'body', label: '正文' }] }] },
      ],
    },
    { name: 'same', label: '一样' },
    { name: 'gone', label: '不在其中' },
  ]
  const text = { root: { type: 'root', children: [{ type: 'text', text: '写了一段', version: 1 }] } }
  expect(
    describeCopy(fields, { title: '新', body: text, same: 1 }, { title: '旧', same: 1, gone: 'x' }),
  ).toEqual([
    { name: 'title', label: '标题', text: '新' },
    { name: 'body', label: '正文', text: '写了一段' },
  ])
})
