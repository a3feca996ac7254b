import { describe, expect, test } from 'vitest'
import { type ConsentScope, consentScopes, isCovered } from '../documents/family.ts'
import { type Document, type DocumentOf, findDocumentProblems } from '../documents/index.ts'
import {
  makeArticle,
  makeGone,
  makeLive,
  mention,
  paragraph,
  smallDocuments,
  words,
} from '../testing/small-publication.ts'
import type { Entry } from './entry.ts'
import { findPublicationProblems } from './problems.ts'
import { toPublication } from './publication.ts'
import { toIsShown, toShownEntry } from './shown.ts'

const luo = smallDocuments.find(({ key }) => key === 'luo-jia') as DocumentOf<'family'>
const group = smallDocuments.find(({ key }) => key === 'du-sheng-zi-nv') as DocumentOf<'family'>
const honour = smallDocuments.find(({ type }) => type === 'honour') as DocumentOf<'honour'>

const agreed = (...scope: ConsentScope[]): DocumentOf<'family'> =>
  ({
    ...luo,
    honours: scope.includes('honours') ? ['zui-mei-jia-ting'] : [],
    basis: { kind: 'consent', scope, date: '2024-03-01' },
  }) as DocumentOf<'family'>

const picture: DocumentOf<'picture'> = {
  type: 'picture',
  key: 'yuan-li',
  alt: '一家人在院子里',
  credit: '家庭提供',
  caption: null,
  families: ['luo-jia'],
  focus: { x: 50, y: 50 },
  variants: [{ hash: 'a'.repeat(64), format: 'jpeg', width: 960, height: 640 }],
}
const report = makeArticle([paragraph(words('其中'), mention, words('获评。'))])

const asShown = (document: Document, family: Entry): Entry =>
  toShownEntry(
    makeLive(document),
    toIsShown((ref) => (ref === 'family/luo-jia' ? family : undefined)),
  )

describe('a basis covers', () => {
  const bases: [string, DocumentOf<'family'>, ConsentScope[]][] = [
    ['what was already lawfully public', luo, ['name', 'honours']],
    ['a consent to everything', agreed(...consentScopes), [...consentScopes]],
    ...consentScopes.map((scope): [string, DocumentOf<'family'>, ConsentScope[]] => [
      `a consent to ${scope} alone`,
      agreed(scope),
      [scope],
    ]),
    ['a group', group, ['name']],
  ]
  test.each(bases)('of %s exactly what it names', (_, family, covered) => {
    expect(consentScopes.filter((what) => isCovered(family, what))).toEqual(covered)
  })
})

describe('a family with more than its basis covers is no document', () => {
  const beyond = {
    honours: ['zui-mei-jia-ting'],
    place: '福州市鼓楼区',
    story: [paragraph(words('他们的故事。'))],
  }
  const cases = (['honours', 'place', 'story'] as const).flatMap((field) =>
    [luo, ...consentScopes.map((scope) => agreed(scope))].map((family) => ({
      field,
      family: { ...family, honours: [], [field]: beyond[field] } as DocumentOf<'family'>,
    })),
  )
  test.each(cases)('$field in it is refused unless it is covered', ({ field, family }) => {
    const places = findDocumentProblems(family).map(({ path }) => path)
    expect(places).toEqual(isCovered(family, field) ? [] : [[field]])
  })
})

describe('strangers have', () => {
  test('a report without the name of who is gone, or did not agree to be named', () => {
    const named = makeLive(report)
    expect(asShown(report, makeLive(luo))).toEqual(named)
    expect(asShown(report, makeLive(agreed('name')))).toEqual(named)
    for (const family of [makeGone(luo), makeLive(agreed('story', 'honours', 'pictures', 'place'))]) {
      expect(JSON.stringify(asShown(report, family))).not.toContain('罗家')
    }
  })

  test('an honour without who is gone, or did not agree to its honours being shown', () => {
    expect(asShown(honour, makeLive(luo))).toEqual(makeLive(honour))
    for (const family of [makeGone(luo), makeLive(agreed('name', 'story', 'pictures', 'place'))]) {
      expect(asShown(honour, family)).toMatchObject({ state: 'live', body: { recipients: [] } })
    }
  })

  test('no picture of who is gone, or did not agree to pictures', () => {
    expect(asShown(picture, makeLive(agreed('pictures')))).toEqual(makeLive(picture))
    for (const family of [
      makeGone(luo),
      makeLive(luo),
      makeLive(agreed('name', 'story', 'honours', 'place')),
    ]) {
      const shown = asShown(picture, family)
      expect(shown.state).toBe('gone')
      expect(JSON.stringify(shown)).not.toContain('院子')
    }
  })

  test('what holds nobody, as it is', () => {
    const entry = makeLive({ ...picture, families: [] })
    expect(toShownEntry(entry, () => false)).toBe(entry)
  })
})

describe('a picture that shows a family', () => {
  const findProblems = (family: Entry) =>
    findPublicationProblems(toPublication([makeLive(honour), family, makeLive(picture)]), picture)

  test('can be public with one that agreed to it', () => {
    expect(findProblems(makeLive(agreed('pictures')))).toEqual([])
  })

  test.each([makeGone(luo), makeLive(luo), makeLive(agreed('name'))])(
    'is refused, at the family, with any other: $state',
    (family) => {
      expect(findProblems(family)).toMatchObject([{ path: ['families', 0] }])
    },
  )
})
