import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Site } from '@xiezou/shared'
import { describe, expect, test } from 'vitest'
import {
  following,
  makeArticle,
  makeFamily,
  makePicture,
  makeProgram,
  mention,
  paragraph,
  smallDocuments,
  words,
} from '../testing/documents.ts'
import { type FakeCms, openCms } from '../testing/fake-cms.ts'
import { makeDraw } from '../testing/fake-draw.ts'
import { corrected, install, installOnline, showingIt } from '../testing/install-renderer.ts'
import { toTexts } from '../testing/memory-target.ts'
import { toReferenceTree } from '../testing/reference-tree.ts'
import { toSha256 } from './target.ts'

const broken = '/reports/xiezouqu/'
const brokenFile = 'reports/xiezouqu/index.html'

/** A tree without some of its files. */
const without = (tree: Record<string, string>, ...files: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(tree).filter(([file]) => !files.includes(file)))

/** What somebody publishes who has nothing to do with the fault. */
const publishInnocent = (cms: FakeCms): void => {
  cms.publish(makeArticle('wu-gu', [paragraph(words('无辜的一篇。'))], { title: '无辜' }))
}

describe('a page that cannot be drawn', () => {
  test('stays as it was and is named with its document; all others and later releases go online', async () => {
    const { cms, renderer, draw, target } = await installOnline()
    const before = toTexts(target.files)[brokenFile]
    draw.failing.add(broken)
    cms.publish(corrected)
    const record = await renderer.sync()
    expect(record?.paths.map((one) => one.path)).toEqual(showingIt.filter((file) => file !== brokenFile))
    expect(renderer.faults()).toEqual([
      {
        path: broken,
        documents: ['article/xiezouqu', 'observation/fang-shi-2022-b'],
        words: '没有画成：模板坏了',
        stays: 'before',
      },
    ])
    publishInnocent(cms)
    await renderer.sync()
    const texts = toTexts(target.files)
    expect(texts[brokenFile]).toBe(before)
    expect(without(texts, brokenFile)).toEqual(without(toReferenceTree(cms.entries()), brokenFile))
  })

  test('is tried again with the next release and not before, and its fault is gone once it is drawn', async () => {
    const { cms, renderer, draw, target } = await installOnline()
    draw.failing.add(broken)
    cms.publish(corrected)
    await renderer.sync()
    const drawn = draw.drawn.length
    draw.failing.clear()
    expect(await renderer.sync()).toBeNull()
    expect(draw.drawn).toHaveLength(drawn)
    expect(renderer.faults()).toHaveLength(1)
    publishInnocent(cms)
    await renderer.sync()
    expect(renderer.faults()).toEqual([])
    expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
  })

  test('is tried again at the start, with the same bundle and with another one', async () => {
    for (const digest of ['bundle-1', 'bundle-2']) {
      const { cms, renderer, draw, target, start } = await installOnline()
      draw.failing.add(broken)
      cms.publish(corrected)
      await renderer.sync()
      const again = await start({ draw: makeDraw(digest) })
      expect(again.faults()).toHaveLength(1)
      await again.sync()
      expect(again.faults()).toEqual([])
      expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries(), digest))
    }
  })

  test('stays as another bundle drew it, with the files of that bundle, where the new one cannot draw it', async () => {
    const { cms, start, draw, target, stateFolder } = await install()
    const css = path.join(stateFolder, 'site.css')
    await writeFile(css, 'a{}')
    draw.assets.push({ path: '/_astro/old.css', file: css }, { path: '/_astro/old.woff2', file: css })
    cms.publish(makeArticle('jia-feng', [paragraph(words('旧'))], { kicker: '/_astro/old.css' }))
    await (await start()).sync()
    const before = toTexts(target.files)['reports/jia-feng/index.html']
    cms.publish(makeArticle('jia-feng', [paragraph(words('新'))]))
    const next = makeDraw('bundle-2', [{ path: '/_astro/new.css', file: css }])
    next.failing.add('/reports/jia-feng/')
    const renderer = await start({ draw: next })
    await renderer.sync()
    const texts = toTexts(target.files)
    expect(texts['reports/jia-feng/index.html']).toBe(before)
    expect(Object.keys(texts).filter((file) => file.startsWith('_astro/'))).toEqual([
      '_astro/new.css',
      '_astro/old.css',
      '_astro/old.woff2',
    ])
    next.failing.clear()
    publishInnocent(cms)
    await renderer.sync()
    expect(Object.keys(toTexts(target.files)).filter((file) => file.startsWith('_astro/'))).toEqual([
      '_astro/new.css',
    ])
  })

  test('that was never online is not, and those that lead to it are', async () => {
    const { cms, renderer, draw, target } = await installOnline()
    draw.failing.add('/reports/wu-gu/')
    publishInnocent(cms)
    await renderer.sync()
    expect(renderer.faults()).toMatchObject([{ path: '/reports/wu-gu/', stays: 'nothing' }])
    const file = 'reports/wu-gu/index.html'
    expect(target.files.has(file)).toBe(false)
    expect(toTexts(target.files)).toEqual(without(toReferenceTree(cms.entries()), file))
  })

  test.each(['/', '/reports/', '/feed.xml', '/sitemap.xml', '/data/observations.csv', '/404.html'])(
    'stays as it was though it is %s',
    async (place) => {
      const { cms, renderer, draw, target } = await installOnline()
      const file = place.endsWith('/') ? `${place.slice(1)}index.html` : place.slice(1)
      const before = toTexts(target.files)[file]
      draw.failing.add(place)
      cms.publish(corrected, makeProgram('xin', { name: '新', statistics: ['fang-shi'] }))
      publishInnocent(cms)
      await renderer.sync()
      expect(toTexts(target.files)[file]).toBe(before)
      expect(without(toTexts(target.files), file)).toEqual(without(toReferenceTree(cms.entries()), file))
      draw.failing.clear()
      cms.publish(makeFamily('chen-jia', { name: '陈家' }))
      await renderer.sync()
      expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
    },
  )

  test('is one of several, and each is named', async () => {
    const { cms, renderer, draw } = await installOnline()
    for (const place of [broken, '/', '/feed.json']) draw.failing.add(place)
    cms.publish(corrected)
    await renderer.sync()
    expect(renderer.faults().map((one) => one.path)).toEqual(['/', '/feed.json', broken])
  })
})

describe('somebody who leaves', () => {
  const named = (target: { files: Map<string, Uint8Array> }): string[] =>
    Object.entries(toTexts(target.files)).flatMap(([file, text]) => (text.includes('罗家') ? [file] : []))

  test('takes every page along that names them and cannot be drawn', async () => {
    const cms = openCms(smallDocuments())
    cms.publish(makeArticle('jia-feng', [paragraph(words('又见'), mention)]))
    const { renderer, draw, target } = await installOnline(cms)
    const places = ['/reports/jia-feng/', '/families/luo-jia/', '/families/', '/feed.xml', '/']
    expect(named(target)).toEqual(expect.arrayContaining(['reports/jia-feng/index.html', 'feed.xml']))
    for (const place of places) draw.failing.add(place)
    cms.withdraw('family/luo-jia')
    await renderer.sync()
    expect(named(target)).toEqual([])
    expect(renderer.faults().find((one) => one.path === '/reports/jia-feng/')).toMatchObject({
      stays: 'down',
    })
    expect(target.files.has('reports/jia-feng/index.html')).toBe(false)
    draw.failing.clear()
    publishInnocent(cms)
    await renderer.sync()
    expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
  })

  test.each([
    ['was faulty before they left', false],
    ['was faulty before they left, through a restart', true],
  ])('takes a page along that %s', async (_, isRestarted) => {
    const cms = openCms(smallDocuments())
    cms.publish(makeArticle('jia-feng', [paragraph(words('又见'), mention)]))
    const { renderer, draw, target, start } = await installOnline(cms)
    draw.failing.add('/reports/jia-feng/')
    cms.publish(makeArticle('jia-feng', [paragraph(words('又见到'), mention)]))
    await renderer.sync()
    expect(named(target)).toContain('reports/jia-feng/index.html')
    cms.withdraw('family/luo-jia')
    await (isRestarted ? await start() : renderer).sync()
    expect(named(target)).toEqual([])
  })

  test.each([
    ['the page of a report that cannot be made any longer', 'article/jia-feng'],
    ['a family about whom the newest word cannot be read', 'family/luo-jia'],
  ] as const)('leaves though it is %s', async (_, ref) => {
    const cms = openCms(smallDocuments())
    cms.publish(makeArticle('jia-feng', [paragraph(words('又见'), mention)]))
    const { renderer, target } = await installOnline(cms)
    cms.damage.set(ref, (line) => line.slice(0, -9))
    cms.publish(makeArticle('jia-feng', [paragraph(words('又见到'), mention)]))
    cms.withdraw('family/luo-jia')
    await renderer.sync()
    expect(named(target)).toEqual([])
    expect(target.files.has('reports/jia-feng/index.html')).toBe(true)
  })

  test('is somebody who changed nothing: who is only told more of stays', async () => {
    const cms = openCms(smallDocuments())
    cms.publish(makeArticle('jia-feng', [paragraph(words('又见'), mention)]))
    const { renderer, draw, target } = await installOnline(cms)
    draw.failing.add('/reports/jia-feng/')
    cms.publish(
      makeFamily('luo-jia', { basis: { kind: 'already-lawfully-public', where: '另一篇', when: '2023' } }),
    )
    cms.publish(makeArticle('jia-feng', [paragraph(words('又见到'), mention)]))
    await renderer.sync()
    expect(renderer.faults()).toMatchObject([{ path: '/reports/jia-feng/', stays: 'before' }])
    expect(named(target)).toContain('reports/jia-feng/index.html')
  })
})

describe('a document that cannot be read', () => {
  const spoil = (line: string): string => line.slice(0, -9)
  const edit = (cms: FakeCms): void => {
    cms.publish(makeProgram('zhu-xue', { name: '新名字', statistics: ['fang-shi'] }))
  }

  test('stays as it was everywhere, and everything else goes on', async () => {
    const { cms, renderer, target } = await installOnline()
    const before = cms.entry('program/zhu-xue')
    cms.damage.set('program/zhu-xue', spoil)
    edit(cms)
    publishInnocent(cms)
    cms.publish(corrected)
    await renderer.sync()
    const asBefore = cms.entries().map((entry) => (entry.ref === 'program/zhu-xue' ? before : entry))
    expect(toTexts(target.files)).toEqual(toReferenceTree(asBefore.filter((one) => one !== null)))
    expect(renderer.faults()).toEqual([
      {
        path: null,
        documents: ['program/zhu-xue'],
        words: expect.stringMatching(/^项目 zhu-xue 读不出来：.*不是 JSON/) as string,
        stays: 'before',
      },
    ])
  })

  test('stays so through a restart, and is mended with what can be read', async () => {
    const { cms, renderer, target, start } = await installOnline()
    cms.damage.set('program/zhu-xue', spoil)
    edit(cms)
    await renderer.sync()
    const before = toTexts(target.files)
    target.done.length = 0
    const again = await start()
    await again.sync()
    expect(target.done).toEqual([])
    expect(toTexts(target.files)).toEqual(before)
    cms.damage.clear()
    publishInnocent(cms)
    await again.sync()
    expect(again.faults()).toHaveLength(1)
    again.tryAgain()
    await again.sync()
    expect(again.faults()).toEqual([])
    expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
  })

  test('and that was fine before the start keeps its page, and those that asked for it keep theirs', async () => {
    const { cms, target, start } = await installOnline()
    const before = toTexts(target.files)
    cms.damage.set('statistic/fang-shi', spoil)
    publishInnocent(cms)
    const renderer = await start()
    await renderer.sync()
    const texts = toTexts(target.files)
    for (const file of ['statistics/fang-shi/index.html', 'statistics/fang-shi/data.csv', brokenFile])
      expect(texts[file]).toBe(before[file])
    expect(texts['reports/wu-gu/index.html']).toContain('无辜')
    expect(renderer.faults()[0]).toMatchObject({ documents: ['statistic/fang-shi'] })
    cms.damage.clear()
    cms.publish(corrected)
    renderer.tryAgain()
    await renderer.sync()
    expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
  })

  test('and is a value is never passed over for an older one', async () => {
    const { cms, target, start } = await installOnline()
    cms.publish(corrected)
    await (await start()).sync()
    const before = toTexts(target.files)
    expect(before[brokenFile]).toContain('701人次')
    for (const spoilt of [spoil, (line: string) => line.replace('"701"', '"901"'), () => '']) {
      cms.damage.set('observation/fang-shi-2022-b', spoilt)
      const renderer = await start()
      await renderer.sync()
      const texts = toTexts(target.files)
      for (const file of showingIt.filter((one) => one !== 'index.html'))
        expect(texts[file]).toBe(before[file])
    }
  })

  test('is the settings of the site: everything else goes online all the same', async () => {
    const { cms, start, target } = await install()
    cms.damage.set('site/site', spoil)
    const renderer = await start()
    await renderer.sync()
    publishInnocent(cms)
    await renderer.sync()
    expect(Object.keys(toTexts(target.files))).toEqual(Object.keys(toReferenceTree(cms.entries())))
  })

  test('is one of a thousand', async () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      makeArticle(`pian-${index}`, [paragraph(words(`第${index}篇。`))], { title: `第${index}篇` }),
    )
    const cms = openCms([...smallDocuments(), ...many])
    cms.damage.set('article/pian-500', spoil)
    const { start, target } = await install(cms)
    const renderer = await start()
    await renderer.sync()
    expect(renderer.faults()).toMatchObject([{ documents: ['article/pian-500'], stays: 'nothing' }])
    expect(toTexts(target.files)).toEqual(
      toReferenceTree(cms.entries().filter(({ ref }) => ref !== 'article/pian-500')),
    )
  })
})

describe('a page that does not pass', () => {
  test.each([
    [
      'a link that leads nowhere',
      { search: { title: null, description: '/nowhere/' } },
      '链接的 /nowhere/index.html 不存在',
    ],
    ['words that only a slip leaves, in a title too', { title: 'TODO' }, '里面有“TODO”'],
  ])('because of %s stays as it was', async (_, spoilt, why) => {
    const { cms, renderer, target } = await installOnline()
    const file = 'reports/jia-feng/index.html'
    const before = toTexts(target.files)[file]
    cms.publish(makeArticle('jia-feng', [paragraph(words('家风故事。'))], spoilt))
    publishInnocent(cms)
    await renderer.sync()
    expect(toTexts(target.files)[file]).toBe(before)
    expect(toTexts(target.files)['reports/wu-gu/index.html']).toContain('无辜')
    expect(renderer.faults()[0]).toEqual({
      path: '/reports/jia-feng/',
      documents: ['article/jia-feng'],
      words: expect.stringContaining(why) as string,
      stays: 'before',
    })
    expect(new Set(renderer.faults().flatMap(({ documents }) => documents))).toEqual(
      new Set(['article/jia-feng']),
    )
    expect(toTexts(target.files)['reports/index.html']).toContain('无辜')
    cms.publish(makeArticle('jia-feng', [paragraph(words('家风故事。'))], { title: '家风' }))
    await renderer.sync()
    expect(renderer.faults()).toEqual([])
    expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
  })

  test('is not every page: a dead address in the navigation is told of the settings of the site', async () => {
    const { cms, renderer, target } = await installOnline()
    const site = smallDocuments().find(({ type }) => type === 'site') as Site
    const navigation = [{ label: '旧页', to: { url: 'https://example.org/old/' } }]
    cms.publish({ ...site, navigation })
    await renderer.sync()
    expect(renderer.faults()).toEqual([
      { path: null, documents: ['site/site'], words: '导航里的 /old/index.html 不存在', stays: 'before' },
    ])
    expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
  })

  test('since what it leads to goes keeps nobody from going', async () => {
    const cms = openCms(smallDocuments())
    cms.publish(makeArticle('xin', [paragraph(words('又见'))], { title: '/reports/jia-feng/' }))
    const { renderer, target } = await installOnline(cms)
    cms.erase('article/jia-feng')
    await renderer.sync()
    expect(target.files.has('reports/jia-feng/index.html')).toBe(false)
    expect(target.files.has('reports/xin/index.html')).toBe(true)
    expect(renderer.faults().map((one) => one.path)).toContain('/reports/xin/')
  })
})

test('a page whose model cannot be made stays as it was, with the place that is to be mended', async () => {
  const { cms, renderer, target } = await installOnline()
  const file = 'reports/jia-feng/index.html'
  const before = toTexts(target.files)[file]
  cms.publish(makeArticle('jia-feng', [paragraph(words('一')), paragraph(following('mei-you'))]))
  publishInnocent(cms)
  await renderer.sync()
  expect(toTexts(target.files)[file]).toBe(before)
  expect(toTexts(target.files)['feed.xml']).toContain('无辜')
  expect(renderer.faults()).toEqual([
    {
      path: '/reports/jia-feng/',
      documents: ['article/jia-feng'],
      words: '“上门”一章：第2段：统计指标 mei-you 没有可以显示的观测值',
      stays: 'before',
    },
  ])
})

describe('a file that the CMS does not give', () => {
  const withPicture = () => {
    const cms = openCms(smallDocuments())
    const hash = cms.addFile(new TextEncoder().encode('像素'))
    const show = (key: string, picture: string) =>
      makeArticle(key, [paragraph(words('有图。')), { type: 'picture', key: picture, caption: null }])
    return { cms, hash, show }
  }

  test('keeps the pages that show it as they were, and no others', async () => {
    const { cms, hash, show } = withPicture()
    const { renderer, target } = await installOnline(cms)
    const before = toTexts(target.files)['reports/jia-feng/index.html']
    cms.lost.add(hash)
    cms.publish(makePicture('xiao-wu', hash), show('jia-feng', 'xiao-wu'))
    publishInnocent(cms)
    await renderer.sync()
    expect(toTexts(target.files)['reports/jia-feng/index.html']).toBe(before)
    expect(toTexts(target.files)['reports/wu-gu/index.html']).toContain('无辜')
    expect(renderer.faults()).toMatchObject([
      { path: null, documents: ['picture/xiao-wu'], words: `文件 files/${hash}.webp 没有取到：答复 500` },
      { path: '/reports/jia-feng/', stays: 'before' },
    ])
    cms.lost.clear()
    expect(await renderer.sync()).toBeNull()
    renderer.tryAgain()
    await renderer.sync()
    expect(renderer.faults()).toEqual([])
    expect(toTexts(target.files)['reports/jia-feng/index.html']).toContain(hash)
  })

  test('is one with other bytes than its name promises too', async () => {
    const { cms, show } = withPicture()
    cms.publish(makePicture('xiao-wu', toSha256(new Uint8Array([1]))), show('jia-feng', 'xiao-wu'))
    const { start, target } = await install(cms)
    const renderer = await start()
    await renderer.sync()
    expect(renderer.faults()[0]?.words).toContain('的内容与名称不符')
    expect(Object.keys(toTexts(target.files)).filter((file) => file.startsWith('files/'))).toEqual([])
    expect(target.files.has(brokenFile)).toBe(true)
  })
})

test('what was written when a publish was cut off stays, also where its page cannot be drawn afterwards', async () => {
  const { cms, renderer, draw, target } = await installOnline()
  cms.publish(corrected)
  target.writesLeft = 1
  await expect(renderer.sync()).rejects.toThrow('磁盘满了')
  target.writesLeft = Infinity
  const before = toTexts(target.files)[brokenFile]
  expect(before).toContain('701人次')
  draw.failing.add(broken)
  cms.publish({ ...corrected, value: '702' })
  await renderer.sync()
  expect(toTexts(target.files)[brokenFile]).toBe(before)
  expect(without(toTexts(target.files), brokenFile)).toEqual(
    without(toReferenceTree(cms.entries()), brokenFile),
  )
})

test('a site that is drawn once tells every fault, and no page is written', async () => {
  const { cms, start, draw, target, stateFolder } = await install()
  draw.failing.add('/')
  cms.damage.set('program/zhu-xue', () => 'x')
  cms.publish(makeArticle('jia-feng', [paragraph(following('mei-you'))]))
  const once = (await start({ stateFolder: null })).sync()
  await expect(once).rejects.toThrow('页面一个也没有写')
  await expect(once).rejects.toThrow('项目 zhu-xue 读不出来')
  await expect(once).rejects.toThrow('/ 没有画成：模板坏了')
  await expect(once).rejects.toThrow('/reports/jia-feng/ “上门”一章：第1段')
  expect(target.files.size).toBe(0)
  await expect(readFile(path.join(stateFolder, 'state.json'))).rejects.toThrow('ENOENT')
})
