import { expect, test } from 'vitest'
import type { Site } from '../documents/site.ts'
import { makeArticle, publish, smallDocuments } from '../testing/small-publication.ts'
import { toPicture } from './picture.ts'
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
  navigation: [],
} satisfies Site

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

test('the navigation that editors chose stands in their order, without what is not public', () => {
  const navigation: Site['navigation'] = [
    { label: '数字', to: { list: 'statistic' } },
    { label: '助学', to: { document: 'program/zhu-xue' } },
    { label: '旧项目', to: { document: 'program/che-xia' } },
    { label: '市政府', to: { url: 'https://city.example/' } },
  ]
  const publication = publish(...smallDocuments, { ...site, navigation })
  const toTold = (within: 'program' | 'statistic', path: string) =>
    toChrome(publication, context, { ...page, within, path }).navigation.map(
      ({ label, href, isCurrent }) => `${label} ${href}${isCurrent ? ' *' : ''}`,
    )
  expect(toTold('program', '/programs/zhu-xue/')).toEqual([
    '数字 /statistics/',
    '助学 /programs/zhu-xue/ *',
    '市政府 https://city.example/',
  ])
  expect(toTold('statistic', '/statistics/fang-shi/')[0]).toBe('数字 /statistics/ *')
})

test('search engines and share cards get words of their own where there are some, and a picture that fits', () => {
  const variant = { format: 'jpeg', hash: 'a'.repeat(64), width: 960, height: 640 } as const
  const publication = publish(site, makeArticle([]), {
    type: 'picture',
    key: 'feng-mian',
    alt: '志愿者上门',
    credit: '协会',
    caption: null,
    families: [],
    focus: { x: 50, y: 50 },
    variants: [
      variant,
      { ...variant, hash: 'b'.repeat(64), width: 1600, height: 1067 },
      { ...variant, hash: 'c'.repeat(64), format: 'avif', width: 1600, height: 1067 },
    ],
  })
  const about = {
    path: '/reports/xiezouqu/',
    title: '奏响幸福的协奏曲',
    description: '摘要。',
    within: 'article',
    picture: toPicture(publication, 'feng-mian', null),
  } as const
  const chosen = toChrome(publication, context, {
    ...about,
    search: { title: '家庭健康报道', description: null },
  })
  expect(chosen.title).toBe('家庭健康报道 - 某市家庭健康')
  expect(chosen.share).toEqual({
    title: '家庭健康报道',
    description: '摘要。',
    article: null,
    picture: {
      url: `https://example.org/files/${'b'.repeat(64)}.jpg`,
      width: 1600,
      height: 1067,
      alt: '志愿者上门',
    },
  })
  const plain = toChrome(publication, context, { ...about, search: { title: null, description: null } })
  expect(plain.share).toMatchObject({ title: '奏响幸福的协奏曲', description: '摘要。' })
})

test('what a page is about, for machines, is said on that page alone', () => {
  const about = { '@context': 'https://schema.org', '@type': 'Dataset' }
  expect(toChrome(publish(site), context, { ...page, structured: [about] }).structured).toContain(about)
  expect(toChrome(publish(site), context, page).structured).not.toContainEqual(about)
})

test('machines are told the way from the home page to a page', () => {
  const toSteps = (about: { path?: string; title: string | null; within?: 'article' }): unknown[] =>
    toChrome(publish(site), context, { ...page, ...about }).structured
  expect(toSteps({ path: '/reports/a/', title: '甲', within: 'article' })).toEqual([
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: '某市家庭健康', item: 'https://example.org/' },
        { '@type': 'ListItem', position: 2, name: '报道', item: 'https://example.org/reports/' },
        { '@type': 'ListItem', position: 3, name: '甲', item: 'https://example.org/reports/a/' },
      ],
    },
  ])
  expect(toSteps({ path: '/reports/', title: '报道', within: 'article' })).toMatchObject([
    { itemListElement: [{ position: 1 }, { position: 2, item: 'https://example.org/reports/' }] },
  ])
  expect(toSteps({ title: null })).toEqual([])
  expect(toChrome(publish(site), context, { ...page, isListed: false }).structured).toEqual([])
})
