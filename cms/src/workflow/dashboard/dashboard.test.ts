import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FakeRenderer, startFakeRenderer } from '../../testing/fake-renderer.ts'
import { toBeijingTime } from '../../publication/release.ts'
import { toPhoto } from '../../testing/photos.ts'
import { type SignedIn, startCms, type TestCms } from '../../testing/start-cms.ts'
import { findFailures } from './find-failures.ts'
import { loadOverview } from './load-overview.ts'

let cms: TestCms
let editor: SignedIn
let renderer: FakeRenderer

beforeAll(async () => {
  cms = await startCms()
  renderer = await startFakeRenderer()
  editor = await cms.signIn('editor')
})

afterAll(async () => {
  await renderer.stop()
  await cms.stop()
})

const overview = async (who: SignedIn) => loadOverview(await who.request())
const failures = async () => (await findFailures(await editor.request())).map(({ what }) => what)

describe('the overview', () => {
  test('counts what is public, and has no drafts on a seeded installation', async () => {
    const { drafts, counts, releases } = await overview(editor)
    expect(drafts).toEqual([])
    expect(counts.find(({ type }) => type === 'article')).toMatchObject({ count: 1 })
    expect(releases).toHaveLength(1)
  })

  test('lists a draft beside its public version, with both places', async () => {
    const { id } = await cms.find('program', 'jinqiu-zhuxue')
    const data = { name: '金秋助学（改）' }
    await cms.payload.update({ collection: 'programs', id, data, draft: true } as never)
    const { drafts } = await overview(editor)
    expect(drafts).toMatchObject([
      {
        title: '金秋助学（改）',
        form: `/admin/collections/programs/${id}`,
        live: expect.stringContaining('/programs/') as string,
      },
    ])
  })

  test('shows communications nothing that they may not read', async () => {
    const { drafts, counts } = await overview(await cms.signIn('communications'))
    expect(drafts).toEqual([])
    expect(counts.map(({ type }) => type)).not.toContain('article')
    expect(counts.map(({ type }) => type)).toContain('observation')
  })
})

describe('the form of a document', () => {
  const online = async (slug: string, id: string, who = editor) => {
    const answer = await who.ask('GET', `/documents/online?slug=${slug}&id=${id}`)
    return answer.status === 200 ? ((await answer.json()) as Record<string, unknown>) : answer.status
  }

  test('is told whether it is on the site, on its way, or why it is not', async () => {
    const { id } = await cms.find('article', 'xiezouqu')
    renderer.status = { release: 1, error: null, faults: [] }
    expect(await online('articles', id)).toEqual({ state: 'online', words: [] })
    renderer.status = { release: 0, error: null, faults: [] }
    expect(await online('articles', id)).toMatchObject({ state: 'on-its-way' })
    renderer.status = { release: 0, error: '磁盘满了' }
    expect(await online('articles', id)).toEqual({ state: 'faulty', words: ['网站没有更新：磁盘满了'] })
    const fault = { path: '/reports/xiezouqu/', words: '没有画成：模板坏了', stays: 'nothing' }
    renderer.status = { release: 1, error: null, faults: [{ ...fault, documents: ['article/xiezouqu'] }] }
    expect(await online('articles', id)).toEqual({
      state: 'faulty',
      words: ['页面 /reports/xiezouqu/ 没有更新上线：没有画成：模板坏了。网站上还没有它。'],
    })
    expect(await online('home', 'home')).toMatchObject({ state: 'online' })
    const about: unknown = await (await editor.ask('GET', `/documents/about?slug=articles&id=${id}`)).json()
    expect(about).toMatchObject({ live: null })
    renderer.status = { nonsense: true }
    expect(await online('articles', id)).toMatchObject({ state: 'faulty' })
    renderer.status = { release: 9, error: null }
  })

  test('is told nothing of what was never public, and nobody who may not read it is', async () => {
    const data = { key: 'not-yet', slug: 'not-yet', name: '还没有', kind: 'program', _status: 'draft' }
    const draft = await cms.payload.create({ collection: 'programs', data, draft: true })
    expect(await online('programs', String(draft.id))).toEqual({ state: 'unknown', words: [] })
    const { id } = await cms.find('article', 'xiezouqu')
    expect(await online('articles', id, await cms.signIn('communications'))).toBe(403)
    expect((await cms.fetch(`/documents/online?slug=articles&id=${id}`)).status).toBe(401)
    await cms.payload.delete({ collection: 'programs', id: draft.id })
  })
})

describe('failures', () => {
  test('are none where all is well', async () => {
    expect(await failures()).toEqual([])
  })

  test('are told of a renderer that could not put something online', async () => {
    renderer.status = { release: 1, error: '/reports/x/ 没有画成' }
    expect(await failures()).toEqual(['网站没有更新：/reports/x/ 没有画成'])
  })

  test('are told of documents that are not on the site, each by its name, as long as they are not', async () => {
    const { id } = await cms.find('program', 'jinqiu-zhuxue')
    const fault = { words: '没有画成：模板坏了', stays: 'before' }
    renderer.status = {
      release: 9,
      error: null,
      faults: [
        { ...fault, path: '/programs/jinqiu-zhuxue/', documents: ['program/jinqiu-zhuxue'] },
        { ...fault, path: '/', documents: [], stays: 'nothing' },
      ],
    }
    const found = await findFailures(await editor.request())
    expect(found).toMatchObject([
      {
        what: '项目“金秋助学（改）”：页面 /programs/jinqiu-zhuxue/ 没有更新上线：没有画成：模板坏了。网站上还是原来的样子。',
        href: `/admin/collections/programs/${id}`,
      },
      { what: '页面 / 没有更新上线：没有画成：模板坏了。网站上还没有它。', href: null },
    ])
    renderer.status = { release: 9, error: null, faults: [] }
    expect(await failures()).toEqual([])
  })

  test('name a document only to those who may read it, and the first ten of many', async () => {
    const one = { path: '/reports/x/', documents: ['article/xiezouqu'], words: '坏了', stays: 'before' }
    const faults = Array.from({ length: 12 }, (_, index) => ({ ...one, path: `/reports/x/${index}/` }))
    renderer.status = { release: 9, error: null, faults }
    const found = await findFailures(await (await cms.signIn('communications')).request())
    expect(found).toHaveLength(11)
    expect(found[0]).toMatchObject({ what: expect.stringMatching(/^一份报道：页面/) as string, href: null })
    expect(found.at(-1)?.what).toBe('另外还有 2 处没有更新上线。')
    renderer.status = { release: 9, error: null }
  })

  test('are told of a renderer that is far behind, and not of one that has just been told', async () => {
    renderer.status = { release: 0, error: null }
    const { docs } = await cms.payload.find({ collection: 'releases', limit: 1 })
    const releasedAt = async (at: string): Promise<void> => {
      await cms.payload.db.updateOne({ collection: 'releases', id: docs[0]?.id ?? '', data: { at } })
    }
    await releasedAt(toBeijingTime(new Date()))
    expect(await failures()).toEqual([])
    await releasedAt('2026-01-01 00:00:00')
    expect(await failures()).toEqual(['网站还停在第 0 次发布，最新是第 1 次。'])
    renderer.status = { release: 9, error: null }
  })

  test('are told of a renderer that is not there', async () => {
    await renderer.stop()
    expect(await failures()).toEqual([])
    renderer = await startFakeRenderer()
    renderer.status = { nonsense: true }
    expect(await failures()).toEqual(['绘制网站的程序没有回应，网站暂时不更新。'])
    renderer.status = { release: 9, error: null }
  })

  test('are told of a picture whose sizes were not made', async () => {
    const data = await toPhoto('#a33')
    const picture = await cms.payload.create({
      collection: 'pictures',
      data: { alt: '坏了的图', key: 'broken', _status: 'draft' },
      file: { data, mimetype: 'image/jpeg', name: 'broken.jpg', size: data.length },
      draft: true,
    })
    await cms.payload.db.create({
      collection: 'payload-jobs',
      data: {
        taskSlug: 'make-picture-variants',
        hasError: true,
        input: { picture: picture.id, original: 'its bytes' },
      },
    })
    expect(await failures()).toEqual(['图片“坏了的图”的各种尺寸没有做成，所以不能发布。'])
  })
})
