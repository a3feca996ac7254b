import { expect, test } from 'vitest'
import { readSave } from './save-request.ts'

const sent = (data: object, file?: File): FormData => {
  const body = new FormData()
  body.set('_payload', JSON.stringify(data))
  if (file !== undefined) body.set('file', file)
  return body
}

test('a save is read from what a form sends: of which document, by which form and person', () => {
  const basedOn = '2026-01-02T03:04:05.678Z abcdefgh u1'
  expect(
    readSave('/api/articles/7?draft=true&autosave=true', 'PATCH', sent({ title: '一', basedOn })),
  ).toEqual({
    slug: 'articles',
    id: '7',
    isGlobal: false,
    form: 'abcdefgh',
    user: 'u1',
    revision: '2026-01-02T03:04:05.678Z',
    isByItself: true,
    file: null,
    data: { title: '一', basedOn },
  })
})

test.each([
  ['a new document', '/api/statistics-blocks?draft=true', 'post', { id: null, isGlobal: false }],
  ['a global', '/api/globals/home?draft=true', 'POST', { id: null, isGlobal: true, slug: 'home' }],
  ['one with its origin', 'http://x.cn/api/articles/9', 'PATCH', { id: '9', form: null, user: null }],
])('%s is a save', (_, address, method, expected) => {
  expect(readSave(address, method, sent({ _status: 'draft' }))).toMatchObject(expected)
})

test('an upload is told from words', () => {
  const file = new File(['a'], 'a.png')
  expect(readSave('/api/pictures', 'POST', sent({}, file))).toMatchObject({ file })
})

test.each([
  ['reading', '/api/articles/7', 'GET', sent({})],
  ['what sends no form', '/api/articles/7', 'PATCH', '{}'],
  ['a form without a document', '/api/articles', 'POST', new FormData()],
  [
    'a form that is no JSON',
    '/api/articles',
    'POST',
    (() => {
      const body = new FormData()
      body.set('_payload', '{')
      return body
    })(),
  ],
  ['the preview', '/api/preview', 'POST', sent({})],
  ['what somebody may do', '/api/observations/access/7', 'POST', sent({})],
  ['signing in', '/api/users/login', 'POST', sent({})],
  ['a page of the admin', '/admin/collections/articles', 'POST', sent({})],
])('%s is none', (_, address, method, body) => {
  expect(readSave(address, method, body)).toBeNull()
})
