import { expect, test } from 'vitest'
import { makePicture } from '../testing/documents.ts'
import { openCms } from '../testing/fake-cms.ts'
import { loadNamedFile, toNamedFiles } from './files.ts'
import { toSha256 } from './target.ts'

test('the files of a picture stand under their hashes', () => {
  const hash = 'a'.repeat(64)
  const cms = openCms([
    {
      ...makePicture('xian-chang', hash),
      variants: [
        { hash, format: 'jpeg', width: 480, height: 320 },
        { hash: 'b'.repeat(64), format: 'avif', width: 480, height: 320 },
      ],
    },
  ])
  expect(toNamedFiles(cms.entries())).toEqual(
    new Map([
      [`files/${hash}.jpg`, hash],
      [`files/${'b'.repeat(64)}.avif`, 'b'.repeat(64)],
    ]),
  )
})

test('the files of a withdrawn picture are not wanted', () => {
  const cms = openCms([makePicture('xian-chang', 'a'.repeat(64))])
  cms.withdraw('picture/xian-chang')
  expect(toNamedFiles(cms.entries())).toEqual(new Map())
})

test('bytes are taken if they are those of the name', async () => {
  const cms = openCms()
  const hash = cms.addFile(new TextEncoder().encode('图片'))
  expect(toSha256(await loadNamedFile(cms.source, hash))).toBe(hash)
})

test('other bytes than those of the name are refused', async () => {
  const source = { loadFile: () => Promise.resolve(new Uint8Array([1])) }
  await expect(loadNamedFile(source, 'a'.repeat(64))).rejects.toThrow('内容与名称不符')
})
