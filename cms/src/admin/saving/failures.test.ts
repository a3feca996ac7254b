import { describe, expect, test } from 'vitest'
import { toFailure, toMade, toQuiet } from './failures.ts'

const said = (message: string, data?: object) => ({ errors: [{ message, data }] })

describe('a save that was not done is told in words', () => {
  test.each([
    ['no network', 0, null, '连不上服务器', true],
    ['a fault of the server', 500, said('Something went wrong.'), '服务器出错了', true],
    ['a fault of the server that says something', 500, said('内部错误，在第3行'), '服务器出错了', true],
    ['a proxy without a server', 502, null, '服务器正在重新启动', true],
    ['a busy database', 503, said('现在保存的人太多，请稍后再试'), '现在保存的人太多，请稍后再试', true],
    ['a busy server that answers a page', 503, null, '服务器正忙', true],
    ['a full disk', 507, said('服务器的磁盘满了，请管理员清理'), '服务器的磁盘满了，请管理员清理', true],
    ['a full disk of a proxy', 507, null, '服务器的磁盘满了，请管理员清理', true],
    ['too much', 413, said('请求的内容太大'), '请求的内容太大', false],
    [
      'too much, in English',
      413,
      said('Payload Too Large'),
      '内容太大，服务器不收；请分成几份，或去掉一些',
      false,
    ],
    ['a document that was deleted', 404, said('Not Found'), '这份内容已经不在了，可能被删除了', false],
    [
      'a refusal',
      403,
      said('你的角色只能保存草稿，请提交给发布人发布'),
      '你的角色只能保存草稿，请提交给发布人发布',
      false,
    ],
    ['a wrong value', 400, said('请改好标红的地方。'), '请改好标红的地方', false],
    ['something nobody thought of', 418, null, '服务器没有说明原因（418）', false],
  ])('%s', (_, status, body, words, isPassing) => {
    expect(toFailure(status, body)).toEqual({ words, isPassing, isConflict: false })
  })

  test('somebody who was faster is a conflict, and not tried again', () => {
    const body = said('没有保存：您打开以后，李改了“标题”。', { errors: [{ path: 'basedOn' }] })
    expect(toFailure(409, body)).toMatchObject({ isConflict: true, isPassing: false })
    expect(toFailure(409, said('已被使用', { errors: [{ path: 'slug' }] }))).toMatchObject({
      isConflict: false,
    })
  })
})

test('a twin says what was made before it', () => {
  expect(toMade(409, said('已经保存过', { made: '7' }))).toBe('7')
  expect(toMade(409, said('没有保存', {}))).toBeNull()
  expect(toMade(400, said('', { made: '7' }))).toBeNull()
})

test('a form is told nothing twice, and keeps the marks of its fields', () => {
  const body = said('没有保存：李改了“标题”。', { errors: [{ path: 'basedOn', message: '没有保存' }] })
  const failure = toFailure(409, body)
  expect(toQuiet(body, true, failure)).toEqual({ errors: [{ data: body.errors[0]?.data }] })
  expect(toQuiet(body, false, failure)).toEqual(body)
  expect(toQuiet(null, false, toFailure(0, null))).toEqual({
    errors: [{ message: '没有保存：连不上服务器' }],
  })
})
