import { expect, test } from 'vitest'
import type { Document } from '../documents/index.ts'
import {
  makeArticle,
  makeOrganization,
  makeProgram,
  paragraph,
  publish,
  smallDocuments,
  words,
} from '../testing/small-publication.ts'
import { organization } from './organization.ts'
import { organizations } from './organizations.ts'

const context = { siteUrl: 'https://example.org' }
const documents: Document[] = [
  ...smallDocuments,
  makeOrganization('shi-xie-hui', { shortName: '市协会', aliases: ['协会'], place: '某市', parts: ['dui'] }),
  makeOrganization('dui', { name: '志愿服务队', kind: 'team' }),
  makeOrganization('bu-ju-ming', { name: '专业机构', kind: 'unnamed', note: '原文没有写名称' }),
  makeProgram('jiang-zuo', {
    name: '讲座',
    organizations: [
      { organization: 'dui', role: 'takes-part' },
      { organization: 'bu-ju-ming', role: 'takes-part' },
    ],
  }),
  makeArticle([paragraph(words('专业机构来了。志愿服务队来了。'))], { key: 'b', slug: 'b', title: '第二篇' }),
]
const publication = publish(...documents)
const draw = (key: string) =>
  organization.toPage(publication, { path: `/organizations/${key}/`, key }, context)

test('the page of an organization says its other names, its parts and what it does', () => {
  expect(draw('shi-xie-hui')).toMatchObject({
    kicker: '计生协组织',
    name: '某市计生协',
    aliases: ['市协会', '协会'],
    place: '某市',
    partOf: [],
    parts: [{ name: '志愿服务队', href: '/organizations/dui/', detail: '服务团队' }],
    programs: [{ name: '金秋助学', href: '/programs/zhu-xue/', detail: '开展' }],
    sentences: [{ text: '某市计生协全年访视700人次。' }],
  })
})

test('the page of a part names the whole', () => {
  expect(draw('dui')).toMatchObject({
    partOf: [{ name: '某市计生协', href: '/organizations/shi-xie-hui/', detail: '计生协组织' }],
    programs: [{ name: '讲座', href: '/programs/#jiang-zuo', detail: '参与' }],
    sentences: [{ text: '志愿服务队来了。', report: '第二篇' }],
  })
})

test('partners that the source leaves unnamed have no page; what is said of them stands on the list', () => {
  const paths = organization.toPlaces(publication).map(({ path }) => path)
  expect(paths).toEqual(['/organizations/dui/', '/organizations/shi-xie-hui/'])
  const page = organizations.toPage(publication, { path: '/organizations/', key: null }, context)
  expect(page.kinds).toMatchObject([
    {
      kind: '计生协组织',
      organizations: [{ id: 'shi-xie-hui', href: '/organizations/shi-xie-hui/', sentences: [] }],
    },
    { kind: '服务团队', organizations: [{ id: 'dui', sentences: [] }] },
    {
      kind: '未具名合作方',
      organizations: [
        {
          id: 'bu-ju-ming',
          href: null,
          note: '原文没有写名称',
          programs: [{ name: '讲座', detail: '参与' }],
          sentences: [{ text: '专业机构来了。' }],
        },
      ],
    },
  ])
})
