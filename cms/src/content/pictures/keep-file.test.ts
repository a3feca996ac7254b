import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { keepFile } from './keep-file.ts'

it('a file that cannot be kept leaves nothing of itself behind', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'xiezou-keep-'))
  // In its place is what no file can replace.
  await mkdir(path.join(folder, 'taken', 'inside'), { recursive: true })
  await expect(keepFile(folder, 'taken', Buffer.from('x'))).rejects.toThrow()
  expect(await readdir(folder)).toEqual(['taken'])
  await keepFile(folder, 'free', Buffer.from('x'))
  expect((await readdir(folder)).sort()).toEqual(['free', 'taken'])
  await rm(folder, { recursive: true })
})
