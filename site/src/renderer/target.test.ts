import { lstat, mkdir, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { toTemporaryFolder } from '../testing/temporary-folder.ts'
import { mark, toFolder, toSha256 } from './target.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const readAll = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).toSorted()

test('what was put is there and is listed with its hash', async () => {
  const folder = await toTemporaryFolder()
  const target = toFolder(folder)
  await target.put('reports/yi/index.html', bytes('甲'))
  expect(await readFile(path.join(folder, 'reports/yi/index.html'), 'utf8')).toBe('甲')
  expect(await target.list()).toEqual(new Map([['reports/yi/index.html', toSha256(bytes('甲'))]]))
})

test('a file is replaced and nothing unfinished is left beside it', async () => {
  const folder = await toTemporaryFolder()
  const target = toFolder(folder)
  await target.put('index.html', bytes('甲'))
  await target.put('index.html', bytes('乙'))
  expect(await readAll(folder)).toEqual(['index.html'])
  expect(await readFile(path.join(folder, 'index.html'), 'utf8')).toBe('乙')
})

test('whoever reads while files are replaced sees the old or the new one, never a part', async () => {
  const folder = await toTemporaryFolder()
  const target = toFolder(folder)
  const versions = ['甲'.repeat(300_000), '乙'.repeat(200_000)]
  await target.put('index.html', bytes(versions[0] ?? ''))
  const state = { isDone: false }
  const writing = (async () => {
    for (let round = 1; round <= 20; round += 1)
      await target.put('index.html', bytes(versions[round % 2] ?? ''))
    state.isDone = true
  })()
  const seen = new Set<string>()
  while (!state.isDone) seen.add(await readFile(path.join(folder, 'index.html'), 'utf8'))
  await writing
  expect([...seen].filter((text) => !versions.includes(text))).toEqual([])
  expect(seen.size).toBe(2)
})

test('what a killed process left unfinished is cleared away', async () => {
  const folder = await toTemporaryFolder()
  await mkdir(path.join(folder, 'reports'))
  await writeFile(path.join(folder, 'reports', '.unfinished-1'), 'half')
  expect(await toFolder(folder).list()).toEqual(new Map())
  expect(await readAll(folder)).toEqual(['reports'])
})

test('a write that fails leaves nothing behind', async () => {
  const folder = await toTemporaryFolder()
  await expect(toFolder(folder).put('a/index.html', 1 as unknown as Uint8Array)).rejects.toThrow()
  expect(await readAll(folder)).toEqual(['a'])
})

test('a file is removed together with the folders that it leaves empty', async () => {
  const folder = await toTemporaryFolder()
  const target = toFolder(folder)
  await target.put('reports/yi/index.html', bytes('甲'))
  await target.put('reports/index.html', bytes('乙'))
  await target.remove('reports/yi/index.html')
  expect(await readAll(folder)).toEqual(['reports', 'reports/index.html'])
  await target.remove('reports/index.html')
  expect(await readAll(folder)).toEqual([])
})

test('removing what is not there is no mistake', async () => {
  const folder = await toTemporaryFolder()
  await toFolder(folder).remove('reports/yi/index.html')
  expect(await readAll(folder)).toEqual([])
})

test.each(['../outside.html', '/etc/outside.html', 'a/../../outside.html', ''])(
  'nothing is written or removed outside the folder: %s',
  async (file) => {
    const target = toFolder(path.join(await toTemporaryFolder(), 'public'))
    await expect(target.put(file, bytes('甲'))).rejects.toThrow('不在公开文件夹里')
    await expect(target.remove(file)).rejects.toThrow('不在公开文件夹里')
  },
)

test('a link that somebody laid in the folder does not lead a write out of it', async () => {
  const outside = await toTemporaryFolder()
  const folder = await toTemporaryFolder()
  await symlink(outside, path.join(folder, 'reports'))
  await toFolder(folder).put('reports/index.html', bytes('甲'))
  expect(await readAll(outside)).toEqual([])
  expect((await lstat(path.join(folder, 'reports'))).isDirectory()).toBe(true)
})

test('a link that a folder of ours has taken the place of takes nothing of it along', async () => {
  const folder = await toTemporaryFolder()
  await symlink('/etc/hostname', path.join(folder, 'reports'))
  const target = toFolder(folder)
  expect([...(await target.list()).keys()]).toEqual(['reports'])
  await target.put('reports/index.html', bytes('甲'))
  await target.remove('reports')
  expect(await readAll(folder)).toEqual(['reports', 'reports/index.html'])
})

test('nothing is removed behind a link that somebody laid in the folder', async () => {
  const outside = await toTemporaryFolder()
  const folder = await toTemporaryFolder()
  await mkdir(path.join(outside, 'yi'))
  await writeFile(path.join(outside, 'yi', 'index.html'), 'mine')
  await symlink(outside, path.join(folder, 'reports'))
  await toFolder(folder).remove('reports/yi/index.html')
  expect(await readAll(outside)).toEqual(['yi', 'yi/index.html'])
  await toFolder(folder).remove('reports')
  expect(await readAll(outside)).toEqual(['yi', 'yi/index.html'])
  expect(await readAll(folder)).toEqual([])
})

test.each([
  ['overwritten with as many bytes', (place: string) => writeFile(place, '丙')],
  [
    'replaced by another file of its size',
    async (place: string) => {
      await writeFile(`${place}.new`, '丙')
      await rename(`${place}.new`, place)
    },
  ],
])('a file that was %s is listed with its new hash', async (_, change) => {
  const folder = await toTemporaryFolder()
  const target = toFolder(folder)
  for (const file of ['index.html', 'a.html']) await target.put(file, bytes('甲'))
  const old = toSha256(bytes('甲'))
  expect(Object.fromEntries(await target.list())).toEqual({ 'index.html': old, 'a.html': old })
  await change(path.join(folder, 'index.html'))
  const found = await target.list()
  expect([found.get('index.html'), found.get('a.html')]).toEqual([toSha256(bytes('丙')), old])
})

test('a folder that stands where a file belongs gives way', async () => {
  const folder = await toTemporaryFolder()
  await mkdir(path.join(folder, 'robots.txt', 'deep'), { recursive: true })
  await toFolder(folder).put('robots.txt', bytes('甲'))
  expect(await readFile(path.join(folder, 'robots.txt'), 'utf8')).toBe('甲')
})

test('a link is listed as something that no file of ours equals', async () => {
  const folder = await toTemporaryFolder()
  await symlink('/etc/hostname', path.join(folder, 'index.html'))
  expect(await toFolder(folder).list()).toEqual(new Map([['index.html', '']]))
})

test('the mark of a folder that was drawn is no part of the site', async () => {
  const folder = await toTemporaryFolder()
  await writeFile(path.join(folder, mark), '')
  expect(await toFolder(folder).list()).toEqual(new Map())
})
