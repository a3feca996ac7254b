import { describe, expect, test } from 'vitest'
import { keepRefusals, type Refusal } from './refusals.ts'

const refused = {
  slug: { value: 'a', valid: false, errorMessage: '已被使用' },
  name: { value: '名', valid: true },
}
const forgotten = { ...refused, slug: { value: 'a', valid: true } }
const shown = (refusals: Refusal[]) =>
  refusals.filter(({ isMended }) => !isMended).map(({ path, message }) => [path, message])

describe('why a draft was not saved', () => {
  const first = keepRefusals([], refused)

  test('is shown at its field', () => {
    expect(shown(first)).toEqual([['slug', '已被使用']])
  })

  test('stays when the form forgets it and something else is typed', () => {
    const later = keepRefusals(first, { ...forgotten, name: { value: '名称', valid: true } })
    expect(shown(later)).toEqual([['slug', '已被使用']])
  })

  test('goes when what stands in its field changes, though the form still marks it', () => {
    const typed = keepRefusals(first, { ...refused, slug: { ...refused.slug, value: 'ab' } })
    expect(shown(typed)).toEqual([])
    expect(shown(keepRefusals(typed, { ...refused, slug: { ...refused.slug, value: 'abc' } }))).toEqual([])
    expect(keepRefusals(typed, { ...forgotten, slug: { value: 'abc', valid: true } })).toEqual([])
  })

  test('comes again with the next refusal, for its new reason', () => {
    const again = keepRefusals(first, {
      ...refused,
      slug: { value: 'a b', valid: false, errorMessage: '不能有空格' },
    })
    expect(shown(again)).toEqual([['slug', '不能有空格']])
  })

  test('is told of another file though both look the same', () => {
    const file = (name: string) => ({
      file: { value: new File([], name), valid: false, errorMessage: '不是图片' },
    })
    const one = keepRefusals([], file('一'))
    expect(shown(keepRefusals(one, file('二')))).toEqual([])
  })

  test('is not shown twice where the form shows a stale save', () => {
    expect(keepRefusals([], { basedOn: { value: 'x', valid: false, errorMessage: '没有保存' } })).toEqual([])
  })
})
