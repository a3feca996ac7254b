import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { toTemporaryFolder } from '../testing/temporary-folder.ts'
import { claimFolder } from './claim-folder.ts'

test('a new folder is made and marked as ours', async () => {
  const folder = path.join(await toTemporaryFolder(), 'deep', 'site')
  await claimFolder(folder, false)
  expect(await readdir(folder)).toEqual(['.xiezou'])
})

test('an empty folder is taken, and taken again later', async () => {
  const folder = await toTemporaryFolder()
  await claimFolder(folder, false)
  await writeFile(path.join(folder, 'index.html'), '')
  await claimFolder(folder, false)
  expect((await readdir(folder)).toSorted()).toEqual(['.xiezou', 'index.html'])
})

test('a folder with files of somebody else is left as it is', async () => {
  const folder = await toTemporaryFolder()
  await writeFile(path.join(folder, 'letter.txt'), '')
  await expect(claimFolder(folder, false)).rejects.toThrow('里已有别的文件，不会动它')
  expect(await readdir(folder)).toEqual(['letter.txt'])
})

test('unless that is forced', async () => {
  const folder = await toTemporaryFolder()
  await mkdir(path.join(folder, 'letters'))
  await claimFolder(folder, true)
  expect((await readdir(folder)).toSorted()).toEqual(['.xiezou', 'letters'])
})

test('a file is not taken for a folder', async () => {
  const file = path.join(await toTemporaryFolder(), 'letter.txt')
  await writeFile(file, '')
  await expect(claimFolder(file, true)).rejects.toThrow('不是可以读的文件夹')
})

test('the mark is not written through a link of somebody else', async () => {
  const folder = await toTemporaryFolder()
  const letter = path.join(await toTemporaryFolder(), 'letter.txt')
  await writeFile(letter, 'mine')
  await symlink(letter, path.join(folder, '.xiezou'))
  await claimFolder(folder, false)
  expect(await readFile(letter, 'utf8')).toBe('mine')
})
