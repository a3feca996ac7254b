import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { toHash } from '@xiezou/shared'
import { toFile } from '@xiezou/shared/pages'
import { describe, expect, test } from 'vitest'
import {
  makeArticle,
  makeFamily,
  makePicture,
  makeProgram,
  mention,
  paragraph,
  smallDocuments,
  words,
} from '../testing/documents.ts'
import { openCms } from '../testing/fake-cms.ts'
import { makeDraw } from '../testing/fake-draw.ts'
import { corrected, install, installOnline, showingIt } from '../testing/install-renderer.ts'
import { toTexts } from '../testing/memory-target.ts'
import { toReferenceTree } from '../testing/reference-tree.ts'
import { keepDrawn, loadDrawn } from './state.ts'
import { toSha256 } from './target.ts'

const readPublishes = async (stateFolder: string): Promise<unknown[]> =>
  (await readFile(path.join(stateFolder, 'publishes.ndjson'), 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

test('the first sync puts every page online and says so', async () => {
  const { cms, target, start, stateFolder } = await install()
  const renderer = await start()
  const record = await renderer.sync()
  expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
  expect(record?.paths).toHaveLength(target.files.size)
  expect(record?.paths.find((one) => one.path === 'families/luo-jia/index.html')).toEqual({
    path: 'families/luo-jia/index.html',
    change: 'added',
    sha256: toSha256(target.files.get('families/luo-jia/index.html') ?? new Uint8Array()),
    reason: expect.stringContaining('家庭 luo-jia 发布') as string,
  })
  expect(renderer.counts()).toEqual({ pages: target.files.size, release: 1 })
  expect(await readPublishes(stateFolder)).toEqual([record])
})

test('without news nothing is asked for but the manifest', async () => {
  const { cms, renderer, draw, target } = await installOnline()
  cms.asked = { manifests: 0, documents: [] }
  expect(await renderer.sync()).toBeNull()
  expect(cms.asked).toEqual({ manifests: 1, documents: [] })
  expect(draw.drawn).toEqual([])
  expect(target.done).toEqual([])
})

describe('after an edit', () => {
  test('only the document that changed is fetched', async () => {
    const { cms, renderer } = await installOnline()
    cms.asked.documents = []
    cms.publish(makeFamily('luo-jia', { name: '罗家' }))
    await renderer.sync()
    expect(cms.asked.documents).toEqual(['family/luo-jia'])
  })

  test('pages whose model is as before are not drawn again', async () => {
    const { cms, renderer, draw, target } = await installOnline()
    cms.publish(makeFamily('luo-jia'))
    expect(await renderer.sync()).toBeNull()
    expect(draw.drawn).toEqual([])
    expect(target.done).toEqual([])
    expect(renderer.counts().release).toBe(2)
  })

  test('a corrected value rewrites exactly the pages that show it, and says why', async () => {
    const { cms, renderer, draw, target } = await installOnline()
    cms.publish(corrected)
    const record = await renderer.sync()
    expect(record?.paths.map((one) => [one.path, one.reason])).toEqual(
      showingIt.map((file) => [file, '观测值 fang-shi-2022-b 发布']),
    )
    expect(target.done).toEqual(showingIt.map((file) => `put ${file}`))
    expect(draw.drawn.map(toFile).toSorted()).toEqual(showingIt.toSorted())
    expect(toTexts(target.files)['reports/xiezouqu/index.html']).toContain('701人次')
    expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
  })

  test('a withdrawn family leaves no trace of its name', async () => {
    const { cms, renderer, target } = await installOnline()
    cms.withdraw('family/luo-jia')
    await renderer.sync()
    const texts = toTexts(target.files)
    expect(Object.keys(texts).filter((file) => texts[file]?.includes('罗家一家'))).toEqual([])
    expect(texts['reports/xiezouqu/index.html']).toContain('一户家庭')
    expect(texts['families/luo-jia/index.html']).toContain('这一页已撤下')
  })

  test('an erased article takes its page with it, after every page that led to it', async () => {
    const { cms, renderer, target } = await installOnline()
    cms.erase('article/jia-feng')
    const record = await renderer.sync()
    expect(target.files.has('reports/jia-feng/index.html')).toBe(false)
    expect(target.done.at(-1)).toBe('remove reports/jia-feng/index.html')
    expect(record?.paths.at(-1)).toEqual({
      path: 'reports/jia-feng/index.html',
      change: 'removed',
      sha256: null,
      reason: '报道 jia-feng 撤下',
    })
  })
})

describe('after a restart', () => {
  test('with the same state nothing is drawn or written', async () => {
    const { start, draw, target } = await installOnline()
    const renderer = await start()
    expect(renderer.counts()).toEqual({ pages: target.files.size, release: 1 })
    expect(await renderer.sync()).toBeNull()
    expect(draw.drawn).toEqual([])
    expect(target.done).toEqual([])
  })

  test('only what was published meanwhile is drawn', async () => {
    const { cms, start, draw, target } = await installOnline()
    cms.publish(corrected)
    await (await start()).sync()
    expect(draw.drawn.map(toFile).toSorted()).toEqual(showingIt.toSorted())
    expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
  })

  test.each([
    ['cut off in the middle', (text: string) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['of another shape', () => '{"bundle":"bundle-1","pages":[]}'],
  ])('with a state that is %s everything is drawn, and the tree is the same', async (_, damage) => {
    const { cms, start, state, draw, target } = await installOnline()
    await writeFile(state, damage(await readFile(state, 'utf8')))
    await (await start()).sync()
    expect(draw.drawn).toHaveLength(target.files.size)
    expect(target.done).toEqual([])
    expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
  })

  test('with another bundle everything is drawn anew', async () => {
    const { cms, start, target } = await installOnline()
    const record = await (await start({ draw: makeDraw('bundle-2') })).sync()
    expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries(), 'bundle-2'))
    expect(record?.paths).toHaveLength(target.files.size)
    expect(new Set(record?.paths.map(({ reason }) => reason))).toEqual(new Set(['网站程序更新']))
  })

  test('a file that somebody deleted is put back, one that somebody changed is mended, a strange one goes', async () => {
    const { cms, start, draw, target } = await installOnline()
    target.files.delete('families/index.html')
    target.files.set('index.html', new TextEncoder().encode('别人的'))
    target.files.set('old/index.html', new TextEncoder().encode('旧的'))
    await (await start()).sync()
    expect(draw.drawn.toSorted()).toEqual(['/', '/families/'])
    expect(target.done).toEqual(['put index.html', 'put families/index.html', 'remove old/index.html'])
    expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
  })
})

test('a CMS that is down changes nothing, and what it says afterwards counts', async () => {
  const { cms, renderer, target } = await installOnline()
  cms.publish(corrected)
  cms.failure = '连不上'
  await expect(renderer.sync()).rejects.toThrow('连不上')
  expect(target.done).toEqual([])
  cms.failure = null
  await renderer.sync()
  expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
})

test('a publish that is cut off is recorded as such, and the next look finishes it though nothing is new', async () => {
  const { cms, renderer, target, stateFolder } = await installOnline()
  cms.publish(corrected)
  target.writesLeft = 1
  await expect(renderer.sync()).rejects.toThrow('磁盘满了')
  expect(target.done).toEqual(['put reports/xiezouqu/index.html'])
  target.writesLeft = Infinity
  await renderer.sync()
  expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
  expect(target.done).toHaveLength(showingIt.length)
  const publishes = await readPublishes(stateFolder)
  expect(publishes.slice(1)).toMatchObject([
    { release: 2, interrupted: true, paths: [{ path: showingIt[0] }] },
    { release: 2, paths: showingIt.slice(1).map((path) => ({ path })) },
  ])
  expect(publishes[2]).not.toHaveProperty('interrupted')
})

test('a publish that is cut off and undone by editors leaves nothing of it', async () => {
  const cms = openCms(smallDocuments())
  const loadManifest = cms.source.loadManifest.bind(cms.source)
  // What is undone has the name of what was before.
  cms.source.loadManifest = async (known) => {
    const manifest = await loadManifest('')
    const tag = toHash(manifest?.entries)
    return manifest === null || tag === known ? null : { ...manifest, tag }
  }
  const { renderer, target } = await installOnline(cms)
  const before = cms.entries()
  cms.publish(corrected)
  target.writesLeft = 1
  await expect(renderer.sync()).rejects.toThrow('磁盘满了')
  target.writesLeft = Infinity
  cms.replace(before)
  await renderer.sync()
  expect(toTexts(target.files)).toEqual(toReferenceTree(before))
})

test('a publish that is cut off is finished after a restart', async () => {
  const { cms, renderer, start, target } = await installOnline()
  cms.publish(corrected, makeFamily('chen-jia', { name: '陈家' }))
  target.writesLeft = 2
  await expect(renderer.sync()).rejects.toThrow('磁盘满了')
  target.writesLeft = Infinity
  await (await start()).sync()
  expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
})

test('a renderer that is told to end writes nothing more', async () => {
  const { cms, start, target, draw } = await installOnline()
  const ending = new AbortController()
  const renderer = await start({ ending: ending.signal })
  cms.publish(corrected)
  ending.abort(new Error('正在停止'))
  await expect(renderer.sync()).rejects.toThrow('正在停止')
  expect(draw.drawn).toEqual([])
  expect(target.done).toEqual([])
})

test('what is released between the manifest and the documents is never half online', async () => {
  const { cms, renderer, target } = await installOnline()
  cms.publish(corrected)
  cms.beforeAnswer = (question) => {
    if (question !== 'documents') return
    cms.beforeAnswer = () => undefined
    cms.publish({ ...corrected, value: '702' }, makeProgram('xin', { name: '新项目' }))
  }
  await renderer.sync()
  expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
  expect(renderer.counts().release).toBe(3)
})

describe('files', () => {
  test('of the bundle and of pictures come before the pages, and go after them', async () => {
    const cms = openCms(smallDocuments())
    const hash = cms.addFile(new TextEncoder().encode('像素'))
    cms.publish(makePicture('xiao-wu', hash))
    const { draw, start, target, stateFolder } = await install(cms)
    const css = path.join(stateFolder, 'site.css')
    await writeFile(css, 'a{}')
    draw.assets.push({ path: '/_astro/site.css', file: css })
    await (await start()).sync()
    expect(target.done.slice(0, 2)).toEqual(['put _astro/site.css', `put files/${hash}.webp`])
    expect(toTexts(target.files)[`files/${hash}.webp`]).toBe('像素')

    cms.erase('picture/xiao-wu')
    await (await start()).sync()
    expect(target.done.at(-1)).toBe(`remove files/${hash}.webp`)
  })

  test('that are online already are not fetched again', async () => {
    const cms = openCms(smallDocuments())
    cms.publish(makePicture('xiao-wu', cms.addFile(new TextEncoder().encode('像素'))))
    const { start } = await installOnline(cms)
    const asked: string[] = []
    cms.beforeAnswer = (question) => void asked.push(question)
    await (await start()).sync()
    expect(asked).toEqual(['manifest', 'documents'])
  })
})

test('drawing once remembers nothing', async () => {
  const { cms, start, target, stateFolder } = await install()
  await (await start({ stateFolder: null })).sync()
  expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
  expect(await readdir(stateFolder)).toEqual([])
})

test('a mention of somebody who returns leads to their page again', async () => {
  const { cms, renderer, target } = await installOnline()
  cms.withdraw('family/luo-jia')
  await renderer.sync()
  cms.publish(makeFamily('luo-jia'), makeArticle('jia-feng', [paragraph(words('又见'), mention)]))
  await renderer.sync()
  expect(toTexts(target.files)['reports/jia-feng/index.html']).toContain('href="/families/luo-jia/"')
  expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
})

describe('what somebody else does to the public folder', () => {
  test.each([
    [
      'a page is deleted',
      (files: Map<string, Uint8Array>) => void files.delete('reports/xiezouqu/index.html'),
    ],
    [
      'everything is deleted',
      (files: Map<string, Uint8Array>) => {
        files.clear()
      },
    ],
    [
      'a page is changed',
      (files: Map<string, Uint8Array>) => void files.set('index.html', new Uint8Array(3)),
    ],
    ['a file is added', (files: Map<string, Uint8Array>) => void files.set('a/b.html', new Uint8Array(3))],
  ])('%s: it is put right while the renderer runs, and nothing else is written', async (_, change) => {
    const { cms, renderer, target } = await installOnline()
    expect(await renderer.compare()).toBe(false)
    expect(await renderer.sync()).toBeNull()
    const before = new Map(target.files)
    change(target.files)
    const changed = [...new Set([...before.keys(), ...target.files.keys()])].filter(
      (file) => before.get(file) !== target.files.get(file),
    )
    expect(await renderer.compare()).toBe(true)
    const record = await renderer.sync()
    expect(record?.paths.map(({ path: file }) => file).sort()).toEqual(changed.sort())
    expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
    expect(await renderer.compare()).toBe(false)
  })
})

test('a state that fits its seal, and not what is public, does not refuse the start', async () => {
  const { cms, target, start, state } = await installOnline()
  const drawn = await loadDrawn(state, 'bundle-1')
  const pages = Object.fromEntries(
    Object.entries(drawn.pages).map(([place, page]) => [place, { ...page, links: ['nowhere/index.html'] }]),
  )
  await keepDrawn(state, { ...drawn, pages })
  const renderer = await start()
  await renderer.sync()
  expect(toTexts(target.files)).toEqual(toReferenceTree(cms.entries()))
  expect(await loadDrawn(state, 'bundle-1')).toEqual(drawn)
})
