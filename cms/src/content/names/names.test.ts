import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toPhoto } from '../../testing/photos.ts'
import { type TestCms, startCms } from '../../testing/start-cms.ts'

type Named = { id: string; key: string | null; slug: string | null }

let cms: TestCms

beforeAll(async () => {
  cms = await startCms()
})

afterAll(() => cms.stop())

const create = async (collection: CollectionSlug, data: Record<string, unknown>): Promise<Named> =>
  (await cms.payload.create({ collection, data, draft: true, depth: 0 })) as unknown as Named

const save = async (id: string, data: Record<string, unknown>): Promise<Named> =>
  (await cms.payload.update({ collection: 'programs', id, data, draft: true, depth: 0 })) as unknown as Named

const refusal = (path: string, words: string) => ({
  data: { errors: [{ path, message: expect.stringContaining(words) as string }] },
})

describe('a name that was left empty', () => {
  it('is filled in from the title, without a form too', async () => {
    expect(await create('programs', { name: '重庆音乐节', kind: 'activity' })).toMatchObject({
      key: 'chongqing-yinyuejie',
      slug: 'chongqing-yinyuejie',
    })
    expect(await create('articles', { title: '🎉', kicker: '专题' })).toMatchObject({ slug: 'article' })
  })

  it('waits for a title, and is filled in when there is one', async () => {
    const { id, slug } = await create('programs', {})
    expect(slug).toBeNull()
    expect(await save(id, { name: '家庭医生', slug: '', key: '' })).toMatchObject({ slug: 'jiating-yisheng' })
  })

  it('is another one for each document of the same title, those made at once too', async () => {
    const made = await Promise.all(
      Array.from({ length: 5 }, () => create('programs', { name: '同名的项目', kind: 'program' })),
    )
    const spelt = 'tongming-de-xiangmu'
    expect(made.map(({ slug }) => slug).toSorted()).toEqual([
      spelt,
      ...[2, 3, 4, 5].map((count) => `${spelt}-${count}`),
    ])
    expect(new Set(made.map(({ key }) => key)).size).toBe(5)
  })

  it('of an observation says of what and of when it is, and of a picture says nothing of what it shows', async () => {
    const { id } = await cms.find('statistic', 'sunflower-houses')
    const period = { kind: 'half', year: 2031, half: 1 }
    const observation = await create('observations', { statistic: id, period })
    expect(observation.key).toBe('sunflower-houses-2031-h1')
    const data = await toPhoto('#123456')
    const file = { data, name: '王家.jpg', mimetype: 'image/jpeg', size: data.length }
    const picture = await cms.payload.create({
      collection: 'pictures',
      data: { alt: '王某一家在灯下读书', credit: '家庭提供' },
      file,
      draft: true,
    })
    expect(picture['key']).toMatch(/^tupian-[0-9a-f]{8}$/)
  })
})

describe('a name that was filled in', () => {
  it('follows the title while it is typed, until somebody chooses another', async () => {
    const { id } = await create('programs', { name: '协' })
    expect(await save(id, { name: '协奏曲', slug: 'xie', key: 'xie' })).toMatchObject({
      slug: 'xiezouqu',
      key: 'xiezouqu',
    })
    await save(id, { slug: 'wo-xuan-de' })
    expect(await save(id, { name: '别的名称' })).toMatchObject({
      slug: 'wo-xuan-de',
      key: 'biede-mingcheng',
    })
  })

  it('stays once it was public', async () => {
    const { id } = await create('programs', { name: '会公开的项目', kind: 'program' })
    await cms.release('publish', 'programs', id)
    const kept = { slug: 'hui-gongkai-de-xiangmu', key: 'hui-gongkai-de-xiangmu' }
    expect(await save(id, { name: '改了名称的项目' })).toMatchObject(kept)
    expect(await save(id, { slug: '', key: '' })).toMatchObject(kept)
  })

  it('is another one in a copy', async () => {
    const { id } = await create('programs', { name: '要复制的项目', kind: 'program' })
    const copy = await cms.payload.duplicate({ collection: 'programs', id, draft: true })
    expect(copy).toMatchObject({ slug: 'yao-fuzhi-de-xiangmu-2', key: 'yao-fuzhi-de-xiangmu-2' })
  })
})

describe('a name that is typed', () => {
  it('in Chinese is spelt', async () => {
    expect(await create('programs', { name: '任意', slug: '家庭健康' })).toMatchObject({
      slug: 'jiating-jiankang',
    })
  })

  it('is refused at its field as soon as it is saved, where a draft or a public document has it', async () => {
    await create('programs', { name: '草稿', slug: 'cao-gao-de' })
    const { id } = await create('programs', { name: '另一个' })
    await expect(save(id, { slug: 'cao-gao-de' })).rejects.toMatchObject(
      refusal('slug', '“草稿”已经用了这个网址部分'),
    )
    await expect(save(id, { slug: 'jinqiu-zhuxue' })).rejects.toMatchObject(
      refusal('slug', '已经用了这个网址部分'),
    )
    await expect(save(id, { key: 'jinqiu-zhuxue' })).rejects.toMatchObject(refusal('key', '已经用了这个标识'))
    expect(await save(id, { slug: 'zi-ji-de' })).toMatchObject({ slug: 'zi-ji-de' })
  })

  it('is refused where an address leads on from it, and is given back to whom it belonged', async () => {
    const moved = await create('programs', { name: '搬家的项目', kind: 'program', slug: 'jiu-zhi' })
    await cms.release('publish', 'programs', moved.id)
    await save(moved.id, { slug: 'xin-zhi' })
    await cms.release('publish', 'programs', moved.id)
    const answer = await cms.fetch(`/publication/documents?keys=program/${String(moved.key)}`)
    expect(JSON.parse(await answer.text())).toMatchObject({
      entry: { slug: 'xin-zhi', formerSlugs: ['jiu-zhi'] },
    })
    const { id } = await create('programs', { name: '后来的项目' })
    await expect(save(id, { slug: 'jiu-zhi' })).rejects.toMatchObject(
      refusal('slug', '“搬家的项目”以前用这个网址'),
    )
    expect(await save(moved.id, { slug: 'jiu-zhi' })).toMatchObject({ slug: 'jiu-zhi' })
    await cms.release('publish', 'programs', moved.id)
    const again = await cms.fetch(`/publication/documents?keys=program/${String(moved.key)}`)
    expect(JSON.parse(await again.text())).toMatchObject({
      entry: { slug: 'jiu-zhi', formerSlugs: ['xin-zhi'] },
    })
  })

  it('is refused where readers are told that something was withdrawn', async () => {
    const gone = await create('programs', { name: '撤下的项目', kind: 'program', slug: 'che-xia-de' })
    await cms.release('publish', 'programs', gone.id)
    await cms.release('withdraw', 'programs', gone.id)
    await cms.payload.delete({ collection: 'programs', id: gone.id })
    const { id } = await create('programs', { name: '后来的' })
    await expect(save(id, { slug: 'che-xia-de' })).rejects.toMatchObject(refusal('slug', '属于已撤下的内容'))
    expect(await create('programs', { name: '撤下的项目' })).not.toMatchObject({ key: gone.key })
  })
})
