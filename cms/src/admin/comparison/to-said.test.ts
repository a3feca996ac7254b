import type { Field } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SignedIn, startCms, type TestCms } from '../../testing/start-cms.ts'
import { toSaid } from './to-said.ts'

let cms: TestCms
let editor: SignedIn
let communications: SignedIn

beforeAll(async () => {
  cms = await startCms()
  editor = await cms.signIn('editor')
  communications = await cms.signIn('communications')
})

afterAll(() => cms.stop())

const said = async (field: Field, value: unknown, who = editor): Promise<string[]> =>
  toSaid(await who.request(), field, value)

const kind: Field = {
  name: 'kind',
  type: 'select',
  options: [{ label: { zh: '项目', en: 'Program' }, value: 'program' }, 'plain'],
}
const programs: Field = { name: 'programs', type: 'relationship', relationTo: 'programs', hasMany: true }

describe('a value in the comparison of two versions', () => {
  test.each([null, undefined, '', [], [null]])('is nothing where it is %j', async (value) => {
    for (const field of [kind, programs, { name: 'text', type: 'text' } as Field])
      expect(await said(field, value)).toEqual([])
  })

  test('is a choice in the words of the form', async () => {
    expect(await said(kind, 'program')).toEqual(['项目'])
    expect(await said({ ...kind, hasMany: true } as never, ['plain', 'program'])).toEqual(['plain', '项目'])
    expect(await said(kind, 'a-choice-that-is-gone')).toEqual(['a-choice-that-is-gone'])
  })

  test('is yes or no', async () => {
    const field: Field = { name: 'isShown', type: 'checkbox' }
    expect([await said(field, true), await said(field, false)]).toEqual([['是'], ['否']])
  })

  test('is several texts one by one', async () => {
    expect(await said({ name: 'bylines', type: 'text', hasMany: true }, ['甲', '乙'])).toEqual(['甲', '乙'])
  })

  test('is a document by its title, whether it is there whole or as its id', async () => {
    const { id, name } = await cms.find('program', 'jinqiu-zhuxue')
    expect(await said(programs, [id, { id }])).toEqual([name, name])
    const observation = await cms.find('observation', 'sunflower-houses-2022')
    const field: Field = { name: 'observation', type: 'relationship', relationTo: 'observations' }
    expect(await said(field, observation.id)).toEqual([observation['label']])
    const several: Field = { name: 'to', type: 'relationship', relationTo: ['programs', 'articles'] }
    expect(await said(several, { relationTo: 'programs', value: id })).toEqual([name])
  })

  test('names nothing that was deleted, or that whoever looks may not read', async () => {
    const { id } = await cms.find('program', 'jinqiu-zhuxue')
    expect(await said(programs, ['00000000-0000-4000-8000-000000000000'])).toEqual(['（已删除，或没有名称）'])
    expect(await said(programs, [id], communications)).toEqual(['（已删除，或没有名称）'])
  })
})

test('every choice, reference and text of every form is compared in words', () => {
  const leaves = (fields: Field[]): Field[] =>
    fields.flatMap((field): Field[] => {
      if (field.type === 'tabs') return field.tabs.flatMap((tab) => leaves(tab.fields))
      return 'fields' in field ? leaves(field.fields) : [field]
    })
  const { collections, globals } = cms.payload.config
  const forms = [...collections, ...globals].filter((one) =>
    one.fields.some((field) => 'name' in field && field.name === 'lastEditor'),
  )
  expect(forms).toHaveLength(12)
  const types = ['select', 'radio', 'checkbox', 'relationship', 'upload']
  const unsaid = forms.flatMap(({ slug, fields }) =>
    leaves(fields)
      .filter((field) => types.includes(field.type) && 'name' in field && field.name !== '_status')
      .filter((field) => (field.admin as { components?: { Diff?: unknown } }).components?.Diff === undefined)
      .map((field) => `${slug}.${'name' in field ? field.name : ''}`),
  )
  expect(unsaid).toEqual([])
})

test('each version names who made it, and the program where nobody did', async () => {
  const made = await editor.ask('POST', '/programs?draft=true', {
    key: 'authored',
    slug: 'authored',
    name: '谁改的',
    kind: 'program',
  })
  const { doc } = (await made.json()) as { doc: { id: string } }
  const other = await cms.signIn('publisher')
  await editor.ask('PATCH', `/programs/${doc.id}?draft=true`, { summary: '甲写的' })
  await other.ask('PATCH', `/programs/${doc.id}?draft=true`, { summary: '乙写的' })
  const answer = await editor.ask('GET', `/programs/versions?where[parent][equals]=${doc.id}&sort=updatedAt`)
  const { docs } = (await answer.json()) as {
    docs: { version: { lastEditor: string | null; changes?: unknown } }[]
  }
  expect(docs.map(({ version }) => version.lastEditor).slice(-2)).toEqual([editor.email, other.email])
  expect(docs.every(({ version }) => version.changes === undefined)).toBe(true)
})
