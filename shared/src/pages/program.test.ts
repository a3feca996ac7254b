import { describe, expect, test } from 'vitest'
import type { Document } from '../documents/index.ts'
import {
  makeArticle,
  makeProgram,
  paragraph,
  publish,
  smallDocuments,
  words,
} from '../testing/small-publication.ts'
import { program } from './program.ts'
import { programs } from './programs.ts'

const context = { siteUrl: 'https://example.org' }
const pathsOf = (...more: Document[]): string[] =>
  program.toPlaces(publish(...smallDocuments, ...more)).map(({ path }) => path)
const draw = (key: string, ...more: Document[]) =>
  program.toPage(publish(...smallDocuments, ...more), { path: `/programs/${key}/`, key }, context)
const list = (...more: Document[]) =>
  programs
    .toPage(publish(...smallDocuments, ...more), { path: '/programs/', key: null }, context)
    .kinds.map(({ kind, programs: ones }) => ({ kind, programs: ones }))

const whole = makeProgram('xing-dong', {
  name: '家庭健康行动',
  kind: 'framework',
  parts: ['zhu-xue', 'jiang-zuo'],
})
const small = makeProgram('jiang-zuo', { name: '育儿讲座', kind: 'activity' })
const report = (...sentences: string[]) =>
  makeArticle([paragraph(words(sentences.join('')))], { key: 'b', slug: 'b' })

describe('a program has a page of its own', () => {
  test('if it has a statistic', () => {
    expect(pathsOf()).toEqual(['/programs/zhu-xue/'])
  })

  test.each([
    ['two sentences name it', ['育儿讲座开讲。', '育儿讲座结束。'], true],
    ['one sentence names it, twice', ['育儿讲座，又是育儿讲座。'], false],
    ['no sentence names it', ['讲座开讲。'], false],
  ])('or not, where %s', (_, sentences, hasPage) => {
    expect(pathsOf(small, report(...sentences)).includes('/programs/jiang-zuo/')).toBe(hasPage)
  })

  test('also where the reports know it by another name', () => {
    const other = { ...small, aliases: ['爸妈课堂'] }
    expect(pathsOf(other, report('爸妈课堂开讲。', '育儿讲座结束。'))).toContain('/programs/jiang-zuo/')
  })
})

test('its page says what it is part of, who does what, whom it serves, its numbers and its sentences', () => {
  expect(draw('zhu-xue', whole, small)).toMatchObject({
    chrome: { title: '金秋助学 - 协奏', canonical: 'https://example.org/programs/zhu-xue/' },
    kicker: '项目',
    partOf: [{ name: '家庭健康行动', href: '/programs/#xing-dong', detail: '重点任务' }],
    parts: [],
    organizations: [{ name: '某市计生协', href: '/organizations/shi-xie-hui/', detail: '开展' }],
    groups: [{ name: '独生子女家庭', href: '/families/#du-sheng-zi-nv', detail: null }],
    entries: [{ label: '入户访视人次', value: { number: '700' }, period: '2022年' }],
    sentences: [
      { text: '罗家一家获评最美家庭，得到金秋助学帮扶。', place: '01第1段' },
      { text: '今年访视700人次，金秋助学还在继续。', place: '01第2段' },
    ],
  })
})

test('on the list, programs stand by kind; those with a page lead to it, the others say everything there', () => {
  expect(list(whole, small, report('育儿讲座开讲。'))).toMatchObject([
    {
      kind: '重点任务',
      programs: [
        {
          id: 'xing-dong',
          href: null,
          parts: [
            { name: '金秋助学', href: '/programs/zhu-xue/', detail: '项目' },
            { name: '育儿讲座', href: '/programs/#jiang-zuo', detail: '活动' },
          ],
        },
      ],
    },
    { kind: '项目', programs: [{ id: 'zhu-xue', href: '/programs/zhu-xue/', sentences: [], groups: [] }] },
    {
      kind: '活动',
      programs: [
        { id: 'jiang-zuo', href: null, sentences: [{ text: '育儿讲座开讲。', href: '/reports/b/#p-01-1' }] },
      ],
    },
  ])
})
