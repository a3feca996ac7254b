import { describe, expect, test } from 'vitest'
import type { Document } from '../documents/index.ts'
import {
  following,
  makeArticle,
  makeGone,
  makeLive,
  makeMoved,
  makeObservation,
  makeOrganization,
  makeProgram,
  makeStatistic,
  paragraph,
  pinned,
  publish,
  smallDocuments,
  words,
} from '../testing/small-publication.ts'
import type { Entry } from './entry.ts'
import { findHolders, findPublicationProblems, refOf } from './problems.ts'
import { toPublication } from './publication.ts'

/** The problems of the first document in the small publication that it and the others join. */
const problemsOf = (document: Document, ...others: Document[]) =>
  findPublicationProblems(publish(...smallDocuments, ...others, document), document)

test.each(smallDocuments.map((document) => [refOf(document), document] as const))(
  '%s can be public together with the others',
  (_, document) => {
    expect(problemsOf(document)).toEqual([])
  },
)

test('a mistake of shape is told before anything else is asked', () => {
  expect(problemsOf({ ...makeProgram('xin', { parts: ['wu'] }), name: '' })).toMatchObject([
    { path: ['name'] },
  ])
})

describe('references', () => {
  test('to what is not public are all told, each with its place and what is missing', () => {
    expect(
      problemsOf(
        makeProgram('xin', { parts: ['wu'], statistics: ['fang-shi', 'mei-you'], groups: ['mou-jia'] }),
      ),
    ).toEqual([
      {
        path: ['parts', 0],
        missing: 'program/wu',
        message: '引用的内容（program/wu）还没有发布，请先发布它，或与它一起发布',
      },
      {
        path: ['statistics', 1],
        missing: 'statistic/mei-you',
        message: '引用的内容（statistic/mei-you）还没有发布，请先发布它，或与它一起发布',
      },
    ])
  })

  const linkTo = (document: 'family/luo-jia' | 'family/du-sheng-zi-nv' | 'family/mou-jia') =>
    makeArticle([
      paragraph({ type: 'link', to: { document }, children: [{ type: 'text', text: '罗家一家' }] }),
    ])

  test.each(['family/luo-jia', 'family/mou-jia'] as const)(
    'to %s by a link, whose words would stay when they leave, are refused',
    (ref) => {
      expect(problemsOf(linkTo(ref))).toEqual([
        {
          path: ['sections', 0, 'body', 0, 'children', 0],
          message: '指向家庭的链接请改为“提及”：家庭撤下后，链接里的姓名会留在文中',
        },
      ])
    },
  )

  test('to a group by a link are no problem: it names nobody', () => {
    expect(problemsOf(linkTo('family/du-sheng-zi-nv'))).toEqual([])
  })

  test('to a family that is not public are no problem', () => {
    const mention = { type: 'mention', key: 'mou-jia', text: '某家', without: '一家' } as const
    expect(problemsOf(makeArticle([paragraph(mention), { type: 'family-card', key: 'mou-jia' }]))).toEqual([])
  })
})

describe('an address', () => {
  test('that another of the same type has is refused, and the other is named', () => {
    expect(problemsOf(makeProgram('xin', { slug: 'zhu-xue' }))).toEqual([
      { path: ['slug'], message: '网址部分已被“zhu-xue”使用，请换一个' },
    ])
  })

  test('from which readers are led on, or told of a withdrawal, is refused', () => {
    const document = makeProgram('xin', { slug: 'jiu-zhi' })
    const findWith = (entry: Entry) =>
      findPublicationProblems(toPublication([entry, makeLive(document)]), document)
    const refused = [{ path: ['slug'], message: '这个网址以前属于 program/a，旧地址还通往那里，请换一个' }]
    expect(findWith(makeLive(makeProgram('a'), ['jiu-zhi']))).toEqual(refused)
    expect(findWith(makeGone(makeProgram('a', { slug: 'jiu-zhi' })))).toEqual(refused)
    expect(findWith(makeMoved(makeProgram('a', { slug: 'jiu-zhi' }), 'program/xin'))).toEqual(refused)
    expect(findWith(makeLive(makeOrganization('a'), ['jiu-zhi']))).toEqual([])
  })

  test('that a document had before is its own', () => {
    const document = makeProgram('xin', { slug: 'jiu-zhi' })
    expect(findPublicationProblems(toPublication([makeLive(document, ['jiu-zhi'])]), document)).toEqual([])
  })

  test('may be that of a document of another type', () => {
    expect(problemsOf(makeOrganization('xin', { slug: 'zhu-xue' }))).toEqual([])
  })
})

describe('an observation', () => {
  test.each<[string, Document, Document[], object[]]>([
    [
      'of an unknown definition',
      makeObservation('xin', { definition: 'v9', period: { kind: 'year', year: 2023 } }),
      [],
      [{ path: ['definition'], message: '统计指标“入户访视人次”没有名为 v9 的定义' }],
    ],
    [
      'of a period that has a value already',
      makeObservation('xin'),
      [],
      [{ path: ['period'], message: '同一时期已有观测值（fang-shi-2022）；如要代替它，请填写“代替哪一个”' }],
    ],
    [
      'that corrects a value of another statistic',
      makeObservation('xin', { supersedes: 'bie', period: { kind: 'year', year: 2023 } }),
      [makeStatistic('bie-de'), makeObservation('bie', { statistic: 'bie-de' })],
      [{ path: ['supersedes'], message: '只能更正同一统计指标的观测值' }],
    ],
    [
      'that corrects what another has corrected',
      makeObservation('xin', {
        supersedes: 'fang-shi-2022',
        period: { kind: 'year', year: 2023 },
        status: 'corrected',
        note: '改正',
      }),
      [makeObservation('er', { supersedes: 'fang-shi-2022' })],
      [{ path: ['supersedes'], message: '这个观测值已经被另一个更正过，请更正最新的那一个' }],
    ],
    [
      'that corrects what is not public',
      makeObservation('xin', { supersedes: 'wu', period: { kind: 'year', year: 2023 } }),
      [],
      [
        {
          path: ['supersedes'],
          missing: 'observation/wu',
          message: '引用的内容（observation/wu）还没有发布，请先发布它，或与它一起发布',
        },
      ],
    ],
    [
      'of a statistic that is not public',
      makeObservation('xin', { statistic: 'wu' }),
      [],
      [
        {
          path: ['statistic'],
          missing: 'statistic/wu',
          message: '引用的内容（statistic/wu）还没有发布，请先发布它，或与它一起发布',
        },
      ],
    ],
    [
      'of another year in place of one, though it is no correction',
      makeObservation('xin', { supersedes: 'fang-shi-2022', period: { kind: 'year', year: 2023 } }),
      [],
      [
        {
          path: ['supersedes'],
          message:
            '“代替哪一个”选的是另一时期或另一定义的数，固定了旧数的报道会跟着变；新时期的数请留空，确要更正时期的请把状态选为“更正”',
        },
      ],
    ],
    [
      'of another number in place of a final one, though it is no correction',
      makeObservation('xin', { supersedes: 'fang-shi-2022', value: '720' }),
      [],
      [
        {
          path: ['status'],
          message: '它代替的是一个正式公布的数，数变了就是更正：请把状态选为“更正”，并在说明里写明更正了什么',
        },
      ],
    ],
    [
      'of another number than the final one that was withheld, though it is no correction',
      makeObservation('xin', { supersedes: 'ting', value: '720' }),
      [makeObservation('ting', { supersedes: 'fang-shi-2022', status: 'withheld', value: null })],
      [
        {
          path: ['status'],
          message: '它代替的是一个正式公布的数，数变了就是更正：请把状态选为“更正”，并在说明里写明更正了什么',
        },
      ],
    ],
    [
      'of another definition in place of one, though it is no correction',
      makeObservation('xin', { supersedes: 'fang-shi-2022', definition: 'v2' }),
      [
        makeStatistic('fang-shi', {
          definitions: ['v1', 'v2'].map((version) => ({
            version,
            from: 'unknown',
            text: '人次',
            comparable: true,
            change: null,
          })),
        }),
      ],
      [
        {
          path: ['supersedes'],
          message:
            '“代替哪一个”选的是另一时期或另一定义的数，固定了旧数的报道会跟着变；新时期的数请留空，确要更正时期的请把状态选为“更正”',
        },
      ],
    ],
    [
      'that corrects what corrects it',
      makeObservation('fang-shi-2022', { supersedes: 'er' }),
      [makeObservation('er', { supersedes: 'fang-shi-2022' })],
      [{ path: ['supersedes'], message: '这样更正会绕成一圈，读者会一个数也看不到' }],
    ],
    [
      'that closes a circle of corrections three long',
      makeObservation('fang-shi-2022', { supersedes: 'san' }),
      [makeObservation('er', { supersedes: 'fang-shi-2022' }), makeObservation('san', { supersedes: 'er' })],
      [{ path: ['supersedes'], message: '这样更正会绕成一圈，读者会一个数也看不到' }],
    ],
    [
      'counted up to a day before its period begins',
      makeObservation('xin', { period: { kind: 'year', year: 2023 }, asOf: '2022-12-31' }),
      [],
      [{ path: ['asOf'], message: '截至日期早于这一时期的第一天，请核对' }],
    ],
    [
      'of a moment of unknown date in a year that has one',
      makeObservation('xin', { period: { kind: 'as-of', year: 2022 } }),
      [makeObservation('er', { period: { kind: 'as-of', year: 2022 } })],
      [{ path: ['period'], message: '同一时期已有观测值（er）；如要代替它，请填写“代替哪一个”' }],
    ],
  ])('%s is refused', (_, document, others, problems) => {
    expect(problemsOf(document, ...others)).toEqual(problems)
  })

  test.each<[string, Document, Document[]]>([
    ['of another year', makeObservation('xin', { period: { kind: 'year', year: 2021 } }), []],
    ['of half a year', makeObservation('xin', { period: { kind: 'half', year: 2022, half: 2 } }), []],
    [
      'of a range that covers the same days as a year',
      makeObservation('xin', { period: { kind: 'range', from: '2022-01-01', to: '2022-12-31' } }),
      [],
    ],
    [
      'that corrects the period of another, and says so',
      makeObservation('xin', {
        supersedes: 'fang-shi-2022',
        period: { kind: 'year', year: 2021 },
        status: 'corrected',
        note: '原文误作2022年',
      }),
      [],
    ],
    [
      'of a moment that is dated in place of one of unknown date',
      makeObservation('xin', {
        supersedes: 'er',
        period: { kind: 'as-of', year: 2022 },
        asOf: '2022-08-31',
      }),
      [makeObservation('er', { period: { kind: 'as-of', year: 2022 } })],
    ],
    [
      'counted up to the first day of its period',
      makeObservation('xin', { period: { kind: 'year', year: 2023 }, asOf: '2023-01-01' }),
      [],
    ],
    ['that corrects the one of its period', makeObservation('xin', { supersedes: 'fang-shi-2022' }), []],
    [
      'that corrects the newest of two',
      makeObservation('xin', { supersedes: 'er' }),
      [makeObservation('er', { supersedes: 'fang-shi-2022' })],
    ],
    [
      'that is final in place of a preliminary one',
      makeObservation('xin', { supersedes: 'chu', value: '9', period: { kind: 'year', year: 2020 } }),
      [makeObservation('chu', { status: 'preliminary', period: { kind: 'year', year: 2020 } })],
    ],
    [
      'that was corrected since',
      makeObservation('fang-shi-2022'),
      [makeObservation('xin', { supersedes: 'fang-shi-2022' })],
    ],
    [
      'of another day of the year',
      makeObservation('xin', { period: { kind: 'as-of', year: 2022 }, asOf: '2022-08-31' }),
      [makeObservation('er', { period: { kind: 'as-of', year: 2022 } })],
    ],
    [
      'of another definition',
      makeObservation('xin', { definition: 'v2' }),
      [
        makeStatistic('fang-shi', {
          definitions: ['v1', 'v2'].map((version) => ({
            version,
            from: 'unknown',
            text: '人次',
            comparable: true,
            change: null,
          })),
        }),
      ],
    ],
  ])('%s is welcome', (_, document, others) => {
    expect(problemsOf(document, ...others)).toEqual([])
  })
})

describe('a number in the prose', () => {
  test('of a format that its value cannot have is refused at its place', () => {
    expect(
      problemsOf(makeArticle([paragraph(words('共'), pinned('fang-shi-2022', { word: '余' }))])),
    ).toEqual([
      {
        path: ['sections', 0, 'body', 0, 'children', 1],
        message: '“入户访视人次”：观测值是精确的，不能写成“余”',
      },
    ])
  })

  test('whose value was corrected to one of another exactness since does not hold up the report', () => {
    const correction = makeObservation('xin', {
      supersedes: 'fang-shi-2022',
      exactness: 'about',
      status: 'corrected',
      note: '原是估计',
    })
    expect(problemsOf(makeArticle([paragraph(pinned('fang-shi-2022'))]), correction)).toEqual([])
  })

  test('pinned to a value of another statistic is refused', () => {
    const others = [makeStatistic('bie-de'), makeObservation('bie', { statistic: 'bie-de' })]
    expect(problemsOf(makeArticle([paragraph(pinned('bie'))]), ...others)).toEqual([
      {
        path: ['sections', 0, 'body', 0, 'children', 0],
        message: '观测值 bie 不属于统计指标“入户访视人次”',
      },
    ])
  })

  test('that follows a series without values is refused', () => {
    const half = { ...following, show: { latest: { definition: 'v1', period: 'half' } } } as typeof following
    expect(problemsOf(makeArticle([paragraph(half)]))).toEqual([
      {
        path: ['sections', 0, 'body', 0, 'children', 0],
        message: '统计指标“入户访视人次”没有这样的观测值，无法跟随最新值',
      },
    ])
  })
})

describe('a program', () => {
  test.each<[string, Document[]]>([
    ['itself', [makeProgram('xin', { parts: ['xin'] })]],
    ['what contains it', [makeProgram('xin', { parts: ['er'] }), makeProgram('er', { parts: ['xin'] })]],
    [
      'what contains it two steps down',
      [
        makeProgram('xin', { parts: ['er'] }),
        makeProgram('er', { parts: ['san'] }),
        makeProgram('san', { parts: ['xin'] }),
      ],
    ],
  ])('cannot contain %s', (_, [document, ...others]) => {
    expect(problemsOf(document as Document, ...others)).toEqual([
      { path: ['parts', 0], message: '项目不能直接或间接地包含它自己' },
    ])
  })

  test('may contain two programs that share a part', () => {
    const others = [
      makeProgram('er', { parts: ['si'] }),
      makeProgram('san', { parts: ['si'] }),
      makeProgram('si'),
    ]
    expect(
      problemsOf(
        makeProgram('xin', { parts: ['er', 'san'] }),
        ...others.map((one) => ({ ...one, slug: one.key })),
      ),
    ).toEqual([])
  })

  test('that contains others who run in a circle is not blamed for it, and the search ends', () => {
    const others = [makeProgram('er', { parts: ['san'] }), makeProgram('san', { parts: ['er'] })]
    expect(problemsOf(makeProgram('xin', { parts: ['er'] }), ...others)).toEqual([])
  })
})

test('an honour goes to families, programs and organizations alone', () => {
  const honour = smallDocuments.find((one) => one.type === 'honour')
  const recipients = ['family/luo-jia', 'statistic/fang-shi', 'program/zhu-xue', 'organization/shi-xie-hui']
  expect(problemsOf({ ...honour, recipients } as Document)).toEqual([
    { path: ['recipients', 1], message: '获得者只能是家庭、项目或机构' },
  ])
})

describe('who could not stand without', () => {
  test.each([
    [
      'organization/shi-xie-hui',
      ['article/xiezouqu', 'program/zhu-xue', 'honour/zui-mei-jia-ting', 'site/site'],
    ],
    ['observation/fang-shi-2022', ['article/xiezouqu']],
    ['article/xiezouqu', ['home/home']],
    ['home/home', []],
    ['program/wu', []],
  ] as const)('%s is named', (ref, holders) => {
    expect(findHolders(ref, smallDocuments).map(refOf)).toEqual(holders)
  })

  test('a family: nobody, for it may leave at any time', () => {
    expect(findHolders('family/luo-jia', smallDocuments)).toEqual([])
  })
})
