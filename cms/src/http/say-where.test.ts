import { afterAll, beforeAll, expect, test } from 'vitest'
import { type SignedIn, startCms, type TestCms } from '../testing/start-cms.ts'

let cms: TestCms
let administrator: SignedIn

beforeAll(async () => {
  cms = await startCms()
  administrator = await cms.signIn('administrator')
})

afterAll(() => cms.stop())

type Told = { errors: { message: string; data: { errors: { path: string; message: string }[] } }[] }

const refuse = async (method: string, place: string, body: object | FormData) => {
  const answer = await cms.fetch(place, {
    method,
    headers: {
      authorization: `JWT ${administrator.token}`,
      ...(body instanceof FormData ? {} : { 'content-type': 'application/json' }),
    },
    body: body instanceof FormData ? body : JSON.stringify(body),
  })
  expect(answer.status).toBe(400)
  const [told] = ((await answer.json()) as Told).errors
  return { says: told?.message ?? '', at: told?.data.errors.map(({ path }) => path) }
}

test('a refused draft says which field and why', async () => {
  const [one, other] = [
    await cms.find('program', 'jinqiu-zhuxue'),
    await cms.find('program', 'nuanxin-daxuetang'),
  ]
  const taken = await refuse('PATCH', `/programs/${one.id}?draft=true`, { slug: other['slug'] })
  expect(taken.says).toMatch(/^网址部分：.{4,}/)
  expect(taken.at).toEqual(['slug'])
  const cycle = await refuse('PATCH', `/programs/${one.id}?draft=true`, { parts: [one.id] })
  expect(cycle.says).toMatch(/^[^：]+：.*自己/)
})

test('so does a refused file', async () => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: '图' }))
  form.set(
    'file',
    new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' }),
    'x.svg',
  )
  const { says, at } = await refuse('POST', '/pictures?draft=true', form)
  expect(says).toMatch(/^文件：只能上传/)
  expect(at).toEqual(['file'])
})

test('so does a refused release of a global', async () => {
  const refused = await administrator.release('publish', 'site', 'site', { name: '' })
  expect([refused.status, await refused.json()]).toMatchObject([
    422,
    {
      problems: [{ path: 'name', label: '网站名称', message: expect.stringMatching(/.{4,}/) as string }],
    },
  ])
})

test('so does a save that would publish, and says the way', async () => {
  const { says, at } = await refuse('POST', '/globals/site', { name: '新名', _status: 'published' })
  expect(says).toContain('/api/workflow/publish')
  expect(says).toContain('/api/workflow/withdraw')
  expect(at).toEqual(['_status'])
})

test('so does a reference to what does not exist', async () => {
  const nowhere = cms.payload.db.name === 'mongoose' ? '0'.repeat(24) : 'nope'
  const refers = (data: object) =>
    cms.fetch('/articles?draft=true', {
      method: 'POST',
      headers: { authorization: `JWT ${administrator.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ title: '题', ...data }),
    })
  const { id } = await cms.find('program', 'jinqiu-zhuxue')
  for (const [data, field, path] of [
    [{ cover: nowhere }, '封面图片', 'cover'],
    [{ programs: [id, nowhere] }, '相关项目', 'programs'],
  ] as const) {
    const answer = await refers(data)
    // MongoDB keeps a draft that refers to nothing; it is refused when it is to be public.
    if (cms.payload.db.name === 'mongoose') continue
    const [told] = ((await answer.json()) as Told).errors
    expect(answer.status).toBe(400)
    expect(told?.data.errors.map((one) => one.path)).toEqual([path])
    expect(told?.message).toBe(`${field}：引用的内容不存在，或者已经删除`)
  }
})
