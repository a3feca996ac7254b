import { describe, expect, test } from 'vitest'
import type { DocumentRef } from '../document-ref.ts'
import {
  makeArticle,
  makeOrganization,
  makeProgram,
  publish,
  smallDocuments,
} from '../testing/small-publication.ts'
import { toFile } from './address.ts'
import { toHref } from './href.ts'

test.each([
  ['/', 'index.html'],
  ['/reports/', 'reports/index.html'],
  ['/reports/xiezouqu/', 'reports/xiezouqu/index.html'],
  ['/404.html', '404.html'],
  ['/sitemap.xml', 'sitemap.xml'],
])('%s is kept in the file %s', (path, file) => {
  expect(toFile(path)).toBe(file)
})

describe('readers find', () => {
  const publication = publish(
    ...smallDocuments,
    makeArticle([], { slug: 'xin-di-zhi' }),
    makeProgram('xiao', { name: '小项目' }),
    makeOrganization('bu-ju-ming', { kind: 'unnamed' }),
  )

  test.each<[DocumentRef, string | null]>([
    ['article/xiezouqu', '/reports/xin-di-zhi/'],
    ['program/zhu-xue', '/programs/zhu-xue/'],
    ['program/xiao', '/programs/#xiao'],
    ['family/luo-jia', '/families/luo-jia/'],
    ['family/du-sheng-zi-nv', '/families/#du-sheng-zi-nv'],
    ['statistic/fang-shi', '/statistics/fang-shi/'],
    ['organization/shi-xie-hui', '/organizations/shi-xie-hui/'],
    ['organization/bu-ju-ming', '/organizations/#bu-ju-ming'],
    ['honour/zui-mei-jia-ting', '/honours/#zui-mei-jia-ting'],
    ['observation/fang-shi-2022', null],
    ['statistics-block/shu-zi', null],
    ['site/site', null],
    ['program/wu', null],
  ])('%s at %s', (ref, href) => {
    expect(toHref(publication, ref)).toBe(href)
  })
})
