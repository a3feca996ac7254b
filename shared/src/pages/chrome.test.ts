import { expect, test } from 'vitest'
import { publish, smallDocuments } from '../testing/small-publication.ts'
import { toChrome } from './chrome.ts'

const context = { siteUrl: 'https://example.org' }
const page = { path: '/programs/a/', title: '金秋助学', description: null, within: 'program' } as const
const site = {
  type: 'site',
  key: 'site',
  name: '某市家庭健康',
  publisher: 'shi-xie-hui',
  description: '简介。',
  contact: '某路1号',
  icp: '备案一',
  police: '备案二',
} as const

test('around a page stand the site, its publisher, its records and where readers are', () => {
  const chrome = toChrome(publish(...smallDocuments, site), context, page)
  expect(chrome).toMatchObject({
    siteName: '某市家庭健康',
    title: '金秋助学 - 某市家庭健康',
    description: '简介。',
    canonical: 'https://example.org/programs/a/',
    publisher: { name: '某市计生协', href: '/organizations/shi-xie-hui/' },
    contact: '某路1号',
    icp: '备案一',
    police: '备案二',
  })
  expect(chrome.navigation.map(({ label, href }) => `${label} ${href}`)).toEqual([
    '报道 /reports/',
    '项目 /programs/',
    '家庭 /families/',
    '数据 /statistics/',
    '机构 /organizations/',
    '荣誉 /honours/',
  ])
  expect(chrome.navigation.filter(({ isCurrent }) => isCurrent).map(({ label }) => label)).toEqual(['项目'])
})

test('a page has its own description before that of the site, and the home page is named after the site', () => {
  const home = { ...page, title: null, description: '这一页。', within: null }
  expect(toChrome(publish(site), context, home)).toMatchObject({
    title: '某市家庭健康',
    description: '这一页。',
    publisher: null,
  })
})

test('before the site itself is public, pages say as little as there is', () => {
  expect(toChrome(publish(), context, page)).toMatchObject({
    title: '金秋助学 - 协奏',
    description: null,
    publisher: null,
    contact: null,
    icp: null,
    police: null,
  })
})
