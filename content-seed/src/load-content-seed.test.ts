import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { loadContentSeed } from './load-content-seed.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'content-seed-'))
  cpSync(path.join(import.meta.dirname, '../data'), folder, { recursive: true })
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

const change = (file: string, from: string, to: string): void => {
  const text = readFileSync(path.join(folder, file), 'utf8')
  expect(text).toContain(from)
  writeFileSync(path.join(folder, file), text.replace(from, to))
}

it('a misspelt field is named with its file, the line of its document and its place', () => {
  change('statistics.yaml', '  unit: 人\n', '  units: 人\n')
  expect(() => loadContentSeed(folder)).toThrow(/^statistics\.yaml:1：[^]*units/)
})

it('a wrong value in the second document names the line of the second', () => {
  change('organizations.yaml', 'kind: association\n\n- key: fujian', 'kind: club\n\n- key: fujian')
  expect(() => loadContentSeed(folder)).toThrow(/^organizations\.yaml:8：[^]*kind/)
})

it('a fault of a report names its file and its place', () => {
  change('article/xiezouqu.mdx', 'scale="wan"', 'scale="million"')
  expect(() => loadContentSeed(folder)).toThrow(/^xiezouqu\.mdx：[^]*sections\[3\]\.body\[1\]/)
})

it('a file that is no list says so', () => {
  writeFileSync(path.join(folder, 'honours.yaml'), 'key: one\n')
  expect(() => loadContentSeed(folder)).toThrow('honours.yaml:1:1 这个文件应是一个列表')
})

it('a key that stands twice in one document is a mistake, with its line', () => {
  change('home.yaml', 'article: xiezouqu', 'article: xiezouqu\narticle: another')
  expect(() => loadContentSeed(folder)).toThrow(/^home\.yaml:3:\d+ YAML 写法有误/)
})
