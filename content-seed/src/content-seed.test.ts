import { documentTypes, fromRef, toRef, toReferences } from '@xiezou/shared'
import { describe, expect, it } from 'vitest'
import { loadContentSeed } from './load-content-seed.ts'
import { corrected, ofType, seed, theReport } from './testing/seed.ts'
import { toLines } from './to-printed-report.ts'

const refs = seed.map(({ type, key }) => toRef(type, key))

describe('the seed as a whole', () => {
  it('holds what the report holds, and no more', () => {
    const counts = Object.fromEntries(documentTypes.map((type) => [type, ofType(type).length]))
    expect(counts).toEqual({
      article: 1,
      program: 34,
      family: 9,
      statistic: 25,
      observation: 25,
      'statistics-block': 2,
      organization: 27,
      honour: 2,
      picture: 0,
      attachment: 0,
      site: 1,
      home: 1,
    })
  })

  it('has sixteen partners, seven teams and four platforms, and leaves five partners unnamed', () => {
    const kinds = Map.groupBy(ofType('organization'), ({ kind }) => kind)
    const countOf = (kind: 'team' | 'platform' | 'unnamed'): number => kinds.get(kind)?.length ?? 0
    expect(countOf('team')).toBe(7)
    expect(countOf('platform')).toBe(4)
    expect(ofType('organization').length - countOf('team') - countOf('platform')).toBe(16)
    expect(countOf('unnamed')).toBe(5)
  })

  it('the four service teams are the parts of their group, the other two teams stand outside it', () => {
    const teams = ofType('organization').filter(({ kind }) => kind === 'team')
    const group = teams.find(({ name }) => name === '四大服务团队')
    expect(teams.filter(({ key }) => group?.parts.includes(key)).map(({ name }) => name)).toEqual([
      '优生优育专业服务团队',
      '青春健康师资团队',
      '同心志愿服务团队',
      '计生协会志愿服务团队',
    ])
  })

  it('every reference leads to a document of the seed', () => {
    const missing = seed.flatMap((document) =>
      toReferences(document)
        .filter(({ ref }) => !refs.includes(ref))
        .map(({ ref }) => `${document.key} → ${ref}`),
    )
    expect(missing).toEqual([])
  })

  it('no two documents of a type share a key or an address', () => {
    const slugs = seed.flatMap((document) =>
      'slug' in document ? [`${document.type}/${document.slug}`] : [],
    )
    expect(refs.length).toBe(new Set(refs).size)
    expect(slugs.length).toBe(new Set(slugs).size)
  })

  it('every statistic has its one observation of 2022 and belongs to a program or an honour', () => {
    const owned = new Set([...ofType('program'), ...ofType('honour')].flatMap(({ statistics }) => statistics))
    for (const { key } of ofType('statistic')) {
      const own = ofType('observation').filter(({ statistic }) => statistic === key)
      expect(own.map((observation) => observation.key)).toEqual([`${key}-2022`])
      expect(owned).toContain(key)
    }
  })

  it('every observation is of a definition that its statistic has', () => {
    const versions = new Map(
      ofType('statistic').map(({ key, definitions }) => [key, definitions.map(({ version }) => version)]),
    )
    for (const { statistic, definition } of ofType('observation'))
      expect(versions.get(statistic)).toContain(definition)
  })

  it('reading it twice gives the same documents', () => {
    expect(loadContentSeed()).toEqual(seed)
  })
})

describe('nothing that the source does not say', () => {
  it('every alias stands in the report word for word', () => {
    const named = [...ofType('program'), ...ofType('organization'), ...ofType('honour')]
    const aliases = named.flatMap((one) => one.aliases)
    expect(aliases.length).toBeGreaterThan(20)
    expect(aliases.filter((alias) => !corrected.includes(alias))).toEqual([])
  })

  it('every program, organization and honour is found in the report by its name or an alias', () => {
    const named = [...ofType('program'), ...ofType('organization'), ...ofType('honour')]
    const unfound = named.filter(({ name, aliases }) =>
      [name, ...aliases].every((word) => !corrected.includes(word)),
    )
    expect(unfound.map(({ name }) => name)).toEqual([])
  })

  it('every summary and the description are the words of the report', () => {
    const quoted = [...ofType('program').map(({ summary }) => summary), theReport.description]
    const words = quoted.filter((quote) => quote !== null)
    expect(words.length).toBeGreaterThan(10)
    expect(words.filter((quote) => !corrected.includes(quote))).toEqual([])
  })

  it('no date is invented: only years are known, and no moment has its day', () => {
    expect(new Set(ofType('observation').map(({ asOf }) => asOf))).toEqual(new Set(['unknown']))
    expect(
      new Set(ofType('observation').map(({ period }) => ('year' in period ? period.year : period.from))),
    ).toEqual(new Set([2022]))
  })

  it('the standing figures are as of an unknown day, the others of the year', () => {
    const standing = ofType('observation').filter(({ period }) => period.kind === 'as-of')
    expect(standing.map(({ statistic }) => statistic).sort()).toEqual([
      'donghai-consecutive-years',
      'miniapp-binding-rate',
      'miniapp-bound-residents',
      'nutrition-visits-completion',
      'nutrition-visits-households',
      'special-families-households',
      'special-families-people',
      'student-practice-bases',
      'sunflower-houses',
    ])
    expect(ofType('observation').filter(({ period }) => period.kind === 'year')).toHaveLength(16)
  })

  it('no rate has a base, because the source gives none', () => {
    expect(ofType('statistic').filter(({ base }) => base !== null)).toEqual([])
  })

  it('every source names the very paragraph in which the number stands', () => {
    const places = new Map<string, string>()
    for (const { number, body } of theReport.sections)
      body
        .filter((block) => block.type === 'paragraph')
        .forEach((block, index) => {
          for (const node of block.children)
            if (node.type === 'statistic')
              places.set(node.key, `《${theReport.title}》${number}第${index + 1}段`)
        })
    expect(
      Object.fromEntries(ofType('observation').map(({ statistic, source }) => [statistic, source])),
    ).toEqual(Object.fromEntries(places))
  })

  it('the six key tasks are named and have no parts', () => {
    const tasks = ofType('program').find(({ name }) => name === '六项重点任务')
    expect(tasks?.parts).toEqual([])
    expect(tasks?.summary).toBeNull()
  })
})

describe('privacy', () => {
  const family = ofType('family').find(({ kind }) => kind === 'family')
  const name = '张清华'

  it('the named family is shown by name and honour, on the ground of what was already public', () => {
    expect(family).toMatchObject({
      name: `${name}家庭`,
      honours: ['jiankang-jiating-shifanhu-2022'],
      basis: { kind: 'already-lawfully-public', when: 'unknown' },
      place: null,
      story: [],
    })
    expect(ofType('family').filter(({ kind }) => kind === 'family')).toHaveLength(1)
  })

  it('its name stands nowhere but in its own document and in one mention', () => {
    const holders = seed.filter((document) => JSON.stringify(document).includes(name))
    expect(holders.map(({ type }) => type).sort()).toEqual(['article', 'family'])
    const nodes = toLines(theReport).flat()
    expect(nodes.filter((node) => JSON.stringify(node).includes(name))).toEqual([
      { type: 'mention', key: family?.key, text: '张清华等', without: '' },
    ])
    expect(JSON.stringify({ ...theReport, standfirst: [], sections: [] })).not.toContain(name)
  })

  it('no key or address spells the name', () => {
    const addresses = seed.flatMap((one) => [one.key, 'slug' in one ? one.slug : ''])
    expect(addresses.filter((address) => /zhang-?qing-?hua|qing-?hua|zqh/.test(address))).toEqual([])
    expect(family?.key).toBe('jiankang-jiating-shifanhu-1')
  })

  it('the two other families of the honour stay unnamed', () => {
    const honour = ofType('honour').find(({ kind }) => kind === 'award')
    const recipients = honour?.recipients.map((ref) =>
      ofType('family').find(({ key }) => key === fromRef(ref).key),
    )
    expect(recipients?.map((one) => one?.kind)).toEqual(['family', 'group'])
    expect(recipients?.[1]?.name).toBe('健康家庭示范户（含未具名的家庭）')
  })

  it('of groups there are counts alone, and one group has none', () => {
    const groups = ofType('family').filter((one) => one.kind === 'group')
    expect(groups).toHaveLength(8)
    expect(
      groups.filter(({ statistics }) => statistics.length === 0).map(({ name: group }) => group),
    ).toEqual(['辖区老年人'])
  })
})
