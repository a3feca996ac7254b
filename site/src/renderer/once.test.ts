import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { toSnapshot } from '@xiezou/shared'
import { expect, test } from 'vitest'
import {
  following,
  makeArticle,
  makePicture,
  makeProgram,
  paragraph,
  smallDocuments,
  words,
} from '../testing/documents.ts'
import { openCms, toCmsHandler } from '../testing/fake-cms.ts'
import { layBundle } from '../testing/lay-bundle.ts'
import { listen } from '../testing/listen.ts'
import { startProgram } from '../testing/program.ts'
import { toTemporaryFolder } from '../testing/temporary-folder.ts'

/** A bundle, a snapshot and a running CMS of the same publication, and a place for what is drawn. */
const prepare = async () => {
  const folder = await toTemporaryFolder()
  const cms = openCms(smallDocuments())
  const snapshot = path.join(folder, 'snapshot.ndjson')
  await writeFile(snapshot, toSnapshot(cms.entries()))
  const env = {
    DIST: await layBundle(path.join(folder, 'dist')),
    CMS_URL: `http://127.0.0.1:${await listen(toCmsHandler(cms))}`,
    SITE_URL: 'https://report.example',
  }
  const out = path.join(folder, 'out')
  const draw = async (...args: string[]) => {
    const program = startProgram('renderer/once.ts', env, args)
    const code = await program.ended
    return { code, out: program.out(), errors: program.errors() }
  }
  return { cms, folder, snapshot, out, draw }
}

const readTree = async (folder: string): Promise<Record<string, string>> => {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')])),
  ) as Record<string, string>
}

test('the site is drawn from a snapshot file', async () => {
  const { draw, out, snapshot } = await prepare()
  const { code, out: said } = await draw('--out', out, '--snapshot', snapshot)
  expect(code).toBe(0)
  const tree = await readTree(out)
  expect(tree['reports/xiezouqu/index.html']).toContain('今年访视')
  expect(tree['sitemap.xml']).toContain('https://report.example/reports/xiezouqu/')
  expect(tree['_astro/site.css']).toBe('a{}')
  const pages = Object.keys(tree).length - 2
  expect(JSON.parse(said)).toEqual({ out, pages, written: pages + 1 })
})

test('a running CMS gives the same bytes as its snapshot', async () => {
  const { draw, out, snapshot } = await prepare()
  await draw('--out', out, '--snapshot', snapshot)
  await draw('--out', `${out}-2`)
  expect(await readTree(`${out}-2`)).toEqual(await readTree(out))
})

test('drawn again, nothing is written but what changed, and what no longer belongs goes', async () => {
  const { draw, out, cms } = await prepare()
  await draw('--out', out)
  expect(JSON.parse((await draw('--out', out)).out)).toMatchObject({ written: 0 })
  cms.erase('article/jia-feng')
  await draw('--out', out)
  expect(Object.keys(await readTree(out))).not.toContain('reports/jia-feng/index.html')
})

test('a folder with files of somebody else is not touched', async () => {
  const { draw, folder, snapshot } = await prepare()
  const before = await readTree(folder)
  const { code, errors } = await draw('--out', folder, '--snapshot', snapshot)
  expect(code).toBe(1)
  expect(errors).toBe(`没有画成：${folder} 里已有别的文件，不会动它；请换一个文件夹，或加 --force\n`)
  expect(await readTree(folder)).toEqual(before)
})

test('unless that is forced', async () => {
  const { draw, out, snapshot } = await prepare()
  await draw('--out', out, '--snapshot', snapshot)
  const whole = await readTree(out)
  await writeFile(path.join(out, 'letter.txt'), '信')
  await draw('--out', out, '--snapshot', snapshot, '--force')
  expect(await readTree(out)).toEqual(whole)
})

test.each([
  ['no folder is named', [], '没有画成：用法：once.ts --out 文件夹'],
  ['an option is misspelt', ['--ou', 'x'], '没有画成：用法：once.ts --out 文件夹'],
  [
    'there is no such snapshot',
    ['--out', 'OUT', '--snapshot', '/nowhere'],
    '没有画成：读不到快照文件 /nowhere',
  ],
])('where %s, one sentence says so and nothing is made', async (_what, args, words) => {
  const { draw, folder, out } = await prepare()
  const { code, errors } = await draw(...args.map((arg) => arg.replace('OUT', out)))
  expect(code).toBe(1)
  expect(errors).toContain(words)
  expect(errors.trim().split('\n')).toHaveLength(1)
  expect((await readdir(folder)).toSorted()).toEqual(['dist', 'snapshot.ndjson'])
})

test('a snapshot that names pictures is refused, since their files are not in it', async () => {
  const { draw, cms, out, snapshot } = await prepare()
  cms.publish(makePicture('xiao-wu', 'a'.repeat(64)))
  await writeFile(snapshot, toSnapshot(cms.entries()))
  const { code, errors } = await draw('--out', out, '--snapshot', snapshot)
  expect(code).toBe(1)
  expect(errors).toContain('请从运行中的 CMS 绘制')
})

test('where something cannot be drawn, all of it is named, no page is touched, and the exit says so', async () => {
  const { draw, cms, out } = await prepare()
  await draw('--out', out)
  const before = await readTree(out)
  cms.publish(
    makeArticle('yi', [paragraph(following('mei-you'))]),
    makeArticle('er', [paragraph(words('TODO'))]),
  )
  cms.damage.set('program/zhu-xue', (line) => line.slice(0, 50))
  cms.publish(makeProgram('zhu-xue', { name: '改了' }))
  const { code, out: said, errors } = await draw('--out', out)
  expect(code).toBe(1)
  expect(said).toBe('')
  for (const told of ['项目 zhu-xue 读不出来', '/reports/yi/ ', '/reports/er/ 里面有“TODO”'])
    expect(errors).toContain(told)
  expect(await readTree(out)).toEqual(before)
})
