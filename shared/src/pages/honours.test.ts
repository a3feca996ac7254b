import { expect, test } from 'vitest'
import type { Document } from '../documents/index.ts'
import { publish, smallDocuments } from '../testing/small-publication.ts'
import { honours } from './honours.ts'

const draw = (documents: Document[]) =>
  honours.toPage(publish(...documents), { path: '/honours/', key: null }, { siteUrl: 'https://example.org' })
    .honours

const honour = {
  ...smallDocuments.find(({ type }) => type === 'honour'),
  recipients: ['program/zhu-xue', 'family/luo-jia', 'organization/shi-xie-hui'],
  statistics: ['fang-shi'],
} as Document

test('an honour says who gave it, who received it, its numbers and the sentences about it', () => {
  expect(draw([...smallDocuments, honour])).toMatchObject([
    {
      id: 'zui-mei-jia-ting',
      year: '2022年',
      awardedBy: [{ name: '某市计生协', href: '/organizations/shi-xie-hui/' }],
      recipients: [
        { name: '金秋助学', href: '/programs/zhu-xue/' },
        { name: '罗家一家', href: '/families/luo-jia/' },
        { name: '某市计生协', href: '/organizations/shi-xie-hui/' },
      ],
      entries: [{ value: { number: '700' } }],
      sentences: [{ text: '罗家一家获评最美家庭，得到金秋助学帮扶。' }],
    },
  ])
})

test('a recipient who left is not named, and the others stay', () => {
  const others = smallDocuments.filter(({ key }) => key !== 'luo-jia')
  expect(draw([...others, honour])[0]?.recipients.map(({ name }) => name)).toEqual(['金秋助学', '某市计生协'])
})

test('an honour of an unknown year says none', () => {
  expect(draw([{ ...honour, year: null } as Document])[0]).toMatchObject({
    year: null,
    awardedBy: [],
    entries: [],
  })
})
