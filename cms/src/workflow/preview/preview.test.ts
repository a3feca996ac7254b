import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SignedIn, startCms, type TestCms } from '../../testing/start-cms.ts'
import { type FakeRenderer, startFakeRenderer } from '../../testing/fake-renderer.ts'

let cms: TestCms
let renderer: FakeRenderer
let editor: SignedIn

beforeAll(async () => {
  cms = await startCms()
  renderer = await startFakeRenderer()
  editor = await cms.signIn('editor')
})

afterAll(async () => {
  await renderer.stop()
  await cms.stop()
})

type Problem = { what: string; field: string; message: string }

const preview = (slug: string, data: Record<string, unknown>, who = editor): Promise<Response> =>
  who.ask('POST', '/preview', { documents: [{ slug, data }] })

const problemsOf = async (answer: Promise<Response>): Promise<Problem[]> =>
  ((await (await answer).json()) as { problems: Problem[] }).problems

const report = () => cms.find('article', 'xiezouqu')

describe('a preview', () => {
  test('shows what stands in the form, and stores none of it', async () => {
    const stored = await report()
    const answer = await preview('articles', { ...stored, title: '还没有保存的标题' })
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html).toContain('还没有保存的标题')
    expect(html).toContain('预览，未发布')
    expect(renderer.drawn.at(-1)?.path).toBe('/reports/xiezouqu/')
    expect((await report())['title']).toBe(stored['title'])
    expect(await (await cms.fetch('/publication/snapshot')).text()).not.toContain('还没有保存的标题')
  })

  test('is kept by nobody, found by no search engine, and runs nothing', async () => {
    const { headers } = await preview('articles', await report())
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self' 'nonce-/)
    expect(headers.get('content-security-policy')).not.toContain('script-src')
  })

  test('has its files from the CMS, and leads to the public site', async () => {
    const html = await (await preview('articles', await report())).text()
    expect(html).toContain('href="/api/preview/bundle/_astro/page.css"')
    expect(html).toContain('srcset="/api/preview/files/a.avif 480w, /api/preview/files/b.avif 960w"')
    expect(html).toContain('href="http://127.0.0.1:4321/programs/"')
    const style = await editor.ask('GET', '/preview/bundle/_astro/page.css')
    expect([style.headers.get('content-type'), await style.text()]).toEqual(['text/css', 'p{}'])
    expect((await editor.ask('GET', '/preview/bundle/_astro/..%2Fstatus')).status).toBe(400)
    expect((await editor.ask('GET', '/preview/files/..%2Fxiezou.db')).status).toBe(400)
  })

  test('needs neither a key nor an address yet', async () => {
    const sections = [{ number: '01', title: '第一章', body: null }]
    const answer = await preview('articles', { kicker: '栏目', title: '新的报道', sections })
    expect(await answer.text()).toContain('新的报道')
  })

  test('shows the drafts that a document refers to', async () => {
    const data = { key: 'unseen', slug: 'unseen', name: '还是草稿的项目', kind: 'program', _status: 'draft' }
    const { id } = await cms.payload.create({ collection: 'programs', data, draft: true })
    const stored = await report()
    const programs = [...(stored['programs'] as string[]), id]
    expect(await (await preview('articles', { ...stored, programs })).text()).toContain('还是草稿的项目')
  })

  test('of a number is the page of its statistic, of a panel the page that holds it', async () => {
    await preview('observations', await cms.find('observation', 'sunflower-houses-2022'))
    const { slug } = await cms.find('statistic', 'sunflower-houses')
    expect(renderer.drawn.at(-1)?.path).toBe(`/statistics/${String(slug)}/`)
    const { docs } = await cms.payload.find({ collection: 'statistics-blocks', depth: 0, limit: 1 })
    expect((await preview('statistics-blocks', docs[0] as never)).status).toBe(200)
    expect(renderer.drawn.at(-1)?.path).toMatch(/^\/(reports\/xiezouqu\/)?$/)
  })

  test('of a panel that no page holds says so', async () => {
    const { id } = await cms.find('statistic', 'sunflower-houses')
    const show = { mode: 'latest', definition: 'source-2022', period: 'as-of' }
    const data = { title: '没有用处', entries: [{ statistic: id, ...show, emphasis: false }] }
    expect(await problemsOf(preview('statistics-blocks', data))).toEqual([
      { what: '', field: '', message: '这份内容还没有用在任何页面上，所以没有可以预览的页面。' },
    ])
  })
})

describe('what cannot be shown', () => {
  test('is told as a list, with the words of the form', async () => {
    const stored = await report()
    const [first] = stored['sections'] as Record<string, unknown>[]
    const answer = preview('articles', { ...stored, title: '', sections: [{ ...first, number: '' }] })
    expect((await answer).status).toBe(422)
    const problems = await problemsOf(preview('articles', { ...stored, sections: [{ ...first, title: '' }] }))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatchObject({ what: `“${String(stored['title'])}”`, field: '章节 1 › 章节标题' })
    expect(problems[0]?.message).toMatch(/[\u4e00-\u9fff]/)
  })

  test('is a page in words for the window that a form opened', async () => {
    const body = new FormData()
    body.set('_payload', JSON.stringify({ documents: [{ slug: 'articles', data: {} }] }))
    const login = await cms.payload.login({
      collection: 'users',
      data: { email: editor.email, password: 'a-long-enough-password' },
    })
    const answer = await cms.fetch('/preview', {
      method: 'POST',
      body,
      headers: { authorization: `JWT ${login.token ?? ''}` },
    })
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await answer.text()).toContain('还不能预览')
  })

  test('says that nothing draws where the renderer does not answer', async () => {
    const other = await startFakeRenderer()
    await other.stop()
    expect(await problemsOf(preview('articles', await report()))).toEqual([
      { what: '', field: '', message: '绘制程序没有运行，所以不能预览。' },
    ])
    renderer = await startFakeRenderer()
  })

  test('is refused to strangers, and to those who may not read such documents', async () => {
    const headers = { 'content-type': 'application/json' }
    const body = JSON.stringify({ documents: [{ slug: 'articles', data: {} }] })
    expect((await cms.fetch('/preview', { method: 'POST', body, headers })).status).toBe(401)
    expect((await cms.fetch('/preview/files/x')).status).toBe(401)
    expect((await cms.fetch('/preview/bundle/_astro/page.css')).status).toBe(401)
    const drawn = renderer.drawn.length
    const clerk = await cms.signIn('communications')
    expect((await preview('articles', await report(), clerk)).status).toBe(403)
    expect(renderer.drawn).toHaveLength(drawn)
  })

  test.each([
    '{',
    '{}',
    '{"documents":[]}',
    '{"documents":[{"slug":"users","data":{}}]}',
    '{"documents":[{"slug":"articles"}]}',
  ])('is answered in words where the request makes no sense: %s', async (body) => {
    const { token } = await cms.payload.login({
      collection: 'users',
      data: { email: editor.email, password: 'a-long-enough-password' },
    })
    const headers = { authorization: `JWT ${token ?? ''}`, 'content-type': 'application/json' }
    expect((await cms.fetch('/preview', { method: 'POST', body, headers })).status).toBe(400)
  })
})
