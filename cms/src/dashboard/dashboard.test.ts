import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FakeRenderer, startFakeRenderer } from '../preview/testing/fake-renderer.ts'
import { toBeijingTime } from '../publication/release.ts'
import { toPhoto } from '../pictures/testing.ts'
import { type SignedIn, startCms, type TestCms } from '../testing/start-cms.ts'
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

describe('failures', () => {
  test('are none where all is well', async () => {
    expect(await failures()).toEqual([])
  })

  test('are told of a renderer that could not put something online', async () => {
    renderer.status = { release: 1, error: '/reports/x/ 没有画成' }
    expect(await failures()).toEqual(['网站没有更新：/reports/x/ 没有画成'])
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
        input: { picture: picture.id },
      },
    })
    expect(await failures()).toEqual(['图片“坏了的图”的各种尺寸没有做成，所以不能发布。'])
  })
})
