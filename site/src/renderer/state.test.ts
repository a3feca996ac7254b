import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { toTemporaryFolder } from '../testing/temporary-folder.ts'
import { type Drawn, keepDrawn, loadDrawn, toNothingDrawn } from './state.ts'

const drawn: Drawn = {
  bundle: 'bundle-1',
  release: 3,
  documents: { 'program/zhu-xue': 'd' },
  pages: {
    '/': {
      model: 'm',
      sha256: 's',
      links: ['index.html'],
      glyphs: '协',
      kind: 'home',
      about: null,
      people: ['all:family'],
    },
  },
  people: { 'family/luo-jia': ['name'] },
  lastRead: [{ hash: 'd', entry: { ref: 'program/zhu-xue' } }],
  faults: [{ path: '/', documents: ['program/zhu-xue'], words: '没有画成', stays: 'before' }],
}

test('what was drawn is known again, and nothing else is left beside it', async () => {
  const folder = path.join(await toTemporaryFolder(), 'renderer')
  await keepDrawn(path.join(folder, 'state.json'), drawn)
  expect(await loadDrawn(path.join(folder, 'state.json'), 'bundle-1')).toEqual(drawn)
  expect(await readdir(folder)).toEqual(['state.json'])
})

test('where there is no file, nothing was drawn', async () => {
  expect(await loadDrawn(path.join(await toTemporaryFolder(), 'state.json'), 'b')).toEqual(
    toNothingDrawn('b'),
  )
})

test.each(['', '{"bundle":"bundle-1","rel', '[]', '{"bundle":"bundle-1","release":1,"pages":{"/":{}}}'])(
  'from a damaged file nothing is believed: %s',
  async (text) => {
    const file = path.join(await toTemporaryFolder(), 'state.json')
    await writeFile(file, text)
    expect(await loadDrawn(file, 'bundle-1')).toEqual(toNothingDrawn('bundle-1'))
  },
)

test.each([
  ['a hash', '"s"', '"t"'],
  ['a link', '"links":["index.html"]', '"links":["nowhere.html"]'],
  ['the glyphs of a page', '"协"', '"奏"'],
  ['the release', '"release":3', '"release":4'],
  ['a page', '"/":', '"/about/":'],
  ['what is shown of whom', '"name"', '"place"'],
])('a file in which somebody changed %s is not believed, however well-formed it is', async (_, from, to) => {
  const file = path.join(await toTemporaryFolder(), 'state.json')
  await keepDrawn(file, drawn)
  const text = await readFile(file, 'utf8')
  expect(text.split(from)).toHaveLength(2)
  await writeFile(file, text.replace(from, to))
  expect(await loadDrawn(file, 'bundle-1')).toEqual(toNothingDrawn('bundle-1'))
})

test('a state of an older program, which sealed nothing, is read', async () => {
  const file = path.join(await toTemporaryFolder(), 'state.json')
  await writeFile(file, JSON.stringify(drawn))
  expect(await loadDrawn(file, 'bundle-1')).toEqual(drawn)
})

test('pages that another bundle drew are known, and have to be drawn again', async () => {
  const file = path.join(await toTemporaryFolder(), 'state.json')
  await keepDrawn(file, drawn)
  expect(await loadDrawn(file, 'bundle-2')).toEqual({
    ...drawn,
    bundle: 'bundle-2',
    pages: { '/': { ...drawn.pages['/'], model: '' } },
  })
})
