import { expect, test } from 'vitest'
import { ContractError } from '../parse.ts'
import { makeGone, makeLive, makeMoved, makeProgram, smallDocuments } from '../testing/small-publication.ts'
import { parseEntry } from './entry.ts'
import { liftBody, schemaVersion } from './lift.ts'

const program = makeProgram('zhu-xue')

test.each(smallDocuments.map((document) => [document.type, document] as const))(
  'the entry of a public %s is read as it was written',
  (_, document) => {
    const entry = makeLive(document, ['jiu'])
    expect(parseEntry(JSON.parse(JSON.stringify(entry)), '内容')).toEqual(entry)
  },
)

test('entries of what is gone or has moved are read as they were written', () => {
  expect(parseEntry(makeGone(program), '内容')).toEqual(makeGone(program))
  expect(parseEntry(makeMoved(program, 'program/xin'), '内容')).toEqual(makeMoved(program, 'program/xin'))
})

test.each<[string, object, (string | number)[]]>([
  ['an unknown state', { state: 'hidden' }, ['state']],
  ['a revision of zero', { revision: 0 }, ['revision']],
  ['a public date that is an instant', { lastPublic: '2023-01-01T00:00:00Z' }, ['lastPublic']],
  ['a reference that is none', { ref: 'zhu-xue' }, ['ref']],
  ['a change that is neither minor nor major', { change: 'tiny' }, ['change']],
])('%s is refused, with its place', (_, more, path) => {
  const read = () => parseEntry({ ...makeLive(program), ...more }, '内容')
  expect(read).toThrow(ContractError)
  expect(read).toThrow(expect.objectContaining({ problems: [expect.objectContaining({ path })] }))
})

test('a body that breaks the contract is refused under the name of its reference', () => {
  const broken = { ...makeLive(program), body: { ...program, name: 7 } }
  expect(() => parseEntry(broken, '内容')).toThrow('内容 program/zhu-xue：\n  name：这里应是文字')
})

test('a body of the present version needs no lifting', () => {
  expect(liftBody(schemaVersion, program)).toBe(program)
})

test('a statistic and a home page of the first version are lifted, and everything in them stays', () => {
  for (const document of smallDocuments) {
    const body = JSON.parse(JSON.stringify(document)) as Record<string, unknown>
    delete body['order']
    for (const definition of (body['definitions'] ?? []) as object[])
      Reflect.deleteProperty(definition, 'change')
    expect(parseEntry({ ...makeLive(document), schema: 1, body }, '内容')).toEqual(makeLive(document))
  }
})

test('a body that a newer program wrote is refused, and the message says what to do', () => {
  const newer = schemaVersion + 1
  const message = `这份内容由更新的版本（${newer}）写成，请先升级本程序（${schemaVersion}）`
  expect(() => liftBody(newer, program)).toThrow(message)
  expect(() => parseEntry({ ...makeLive(program), schema: newer }, '内容')).toThrow(message)
})
