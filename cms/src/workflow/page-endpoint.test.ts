import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FakeRenderer, startFakeRenderer } from '../testing/fake-renderer.ts'
import { type SignedIn, startCms, type TestCms } from '../testing/start-cms.ts'
import type { ShownPlan } from './shown-plan.ts'

let cms: TestCms
let renderer: FakeRenderer
let editor: SignedIn
let publisher: SignedIn
let communications: SignedIn

beforeAll(async () => {
  cms = await startCms()
  renderer = await startFakeRenderer()
  editor = await cms.signIn('editor')
  publisher = await cms.signIn('publisher')
  communications = await cms.signIn('communications')
})

afterAll(async () => {
  await renderer.stop()
  await cms.stop()
})

type Named = { slug: string; id: string }

const report = async (): Promise<Named> => ({
  slug: 'articles',
  id: (await cms.find('article', 'xiezouqu')).id,
})
const look = async (documents: Named[], who = publisher): Promise<ShownPlan> =>
  (await (await who.ask('POST', '/workflow/look', { deed: 'publish', documents })).json()) as ShownPlan
const show = (documents: Named[], plan: ShownPlan, more: object, who = publisher): Promise<Response> =>
  who.ask('POST', '/preview/release', {
    documents,
    deed: plan.deed,
    hash: plan.seen?.hash,
    path: '/reports/xiezouqu/',
    side: 'after',
    ...more,
  })

describe('whoever approves', () => {
  test('sees the whole page as it will be, and the one that is public, and nothing is stored of it', async () => {
    const document = await report()
    await editor.ask('PATCH', `/articles/${document.id}?draft=true`, { title: '审阅中的新标题' })
    const plan = await look([document])
    const after = await show([document], plan, {})
    expect(after.status).toBe(200)
    expect(await after.text()).toContain('审阅中的新标题')
    expect(renderer.drawn.at(-1)).toMatchObject({ path: '/reports/xiezouqu/', page: { kind: 'report' } })
    const before = await (await show([document], plan, { side: 'before' })).text()
    expect(before).not.toContain('审阅中的新标题')
    expect(before).toContain('现在公开的样子')
    expect(await (await cms.fetch('/publication/snapshot')).text()).not.toContain('审阅中的新标题')
  })

  test('sees a page that is new, with what is released along with it', async () => {
    const made = await editor.ask('POST', '/programs?draft=true', {
      key: 'brand-new',
      slug: 'brand-new',
      name: '崭新的项目',
      kind: 'program',
      statistics: [(await cms.find('statistic', 'miniapp-bound-residents')).id],
    })
    const { doc } = (await made.json()) as { doc: { id: string } }
    const documents = [await report(), { slug: 'programs', id: doc.id }]
    const plan = await look(documents)
    const path = '/programs/brand-new/'
    expect(plan.impact?.pages.find((page) => page.path === path)).toMatchObject({
      change: 'added',
      isOwn: true,
    })
    expect(await (await show(documents, plan, { path })).text()).toContain('崭新的项目')
    expect((await show(documents, plan, { path, side: 'before' })).status).toBe(422)
  })

  test('sees nothing else than what the approval is held to', async () => {
    const document = await report()
    const plan = await look([document])
    await editor.ask('PATCH', `/articles/${document.id}?draft=true`, { title: '又改了一次' })
    const answer = await show([document], plan, {})
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('内容变了')
    expect(await (await show([document], await look([document]), {})).text()).toContain('又改了一次')
  })

  test('is shown it in a frame of the admin alone, and nothing runs in it', async () => {
    const document = await report()
    const { headers, status } = await show([document], await look([document]), {})
    expect(status).toBe(200)
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect(headers.get('content-security-policy')).not.toContain('script-src')
    expect(headers.get('cache-control')).toBe('no-store')
    const other = await publisher.ask('GET', '/workflow/lists')
    expect(other.headers.get('x-frame-options')).toBe('DENY')
  })

  test('is whoever may read it: an editor, not communications, no stranger', async () => {
    const document = await report()
    const plan = await look([document])
    expect((await show([document], plan, {}, editor)).status).toBe(200)
    expect((await show([document], plan, {}, communications)).status).toBe(403)
    const stranger = await cms.fetch('/preview/release', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documents: [document] }),
    })
    expect(stranger.status).toBe(401)
    expect((await show([document], plan, { path: '/reports/there-is-none/' })).status).toBe(422)
    expect((await show([document], plan, { side: 'beside' })).status).toBe(400)
  })
})

test('a family that may not be named is told by what stands instead, at submitting and in the review', async () => {
  const family = await cms.find('family', 'jiankang-jiating-shifanhu-1')
  const document = await report()
  expect((await look([document])).fallbacks).toEqual([])
  const families = [{ slug: 'families', id: family.id }]
  const gone = await publisher.ask('POST', '/workflow/look', { deed: 'withdraw', documents: families })
  const { seen } = (await gone.json()) as ShownPlan
  const withdrawn = await publisher.ask('POST', '/workflow/release', {
    documents: families,
    deed: 'withdraw',
    seen,
  })
  expect(withdrawn.status).toBe(200)

  await editor.ask('PATCH', `/articles/${document.id}?draft=true`, { title: '没有了一户' })
  const { fallbacks } = await look([document])
  expect(fallbacks).toContainEqual({
    ref: 'article/xiezouqu',
    text: '张清华等',
    without: '',
  })
  const submitted = await editor.ask('POST', '/workflow/submit', { document })
  expect(((await submitted.json()) as ShownPlan).fallbacks).toEqual(fallbacks)
  // Together with the family itself nothing falls back.
  expect((await look([document, ...families])).fallbacks).toEqual([])
})
