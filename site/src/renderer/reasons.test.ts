import type { Read } from '@xiezou/shared'
import { expect, test } from 'vitest'
import { makeObservation, makeOrganization, makeProgram, smallDocuments } from '../testing/documents.ts'
import { type FakeCms, openCms } from '../testing/fake-cms.ts'
import { type Advance, catchUp, emptyCorpus } from './corpus.ts'
import { toReasons } from './reasons.ts'

/** The reasons that an edit gives to a page that asked these things. */
const afterEdit = async (edit: (cms: FakeCms) => void, reads: Read[], isRestarted = false) => {
  const cms = openCms(smallDocuments())
  const before = (await catchUp(emptyCorpus, cms.source)) as Advance
  edit(cms)
  const after = (await catchUp(isRestarted ? emptyCorpus : before.corpus, cms.source)) as Advance
  const online = Object.fromEntries([...before.corpus.entries].map(([ref, { hash }]) => [ref, hash]))
  return toReasons(online, after).reasons(new Set(reads))
}

test('a page changes because of the observation that it shows', async () => {
  const words = await afterEdit(
    (cms) => cms.publish(makeObservation('fang-shi-2022', 'fang-shi', { value: '720' })),
    ['observations:fang-shi'],
  )
  expect(words).toBe('观测值 fang-shi-2022 更新')
})

test('what is new was released', async () => {
  const words = await afterEdit((cms) => cms.publish(makeProgram('xin')), ['all:program'])
  expect(words).toBe('项目 xin 发布')
})

test('what is gone was withdrawn', async () => {
  const words = await afterEdit((cms) => cms.withdraw('program/zhu-xue'), ['program/zhu-xue'])
  expect(words).toBe('项目 zhu-xue 撤下')
})

test('what was erased was withdrawn too', async () => {
  const words = await afterEdit((cms) => cms.erase('program/zhu-xue'), ['program/zhu-xue'], true)
  expect(words).toBe('项目 zhu-xue 撤下')
})

test('what moved has moved', async () => {
  const words = await afterEdit(
    (cms) => cms.move('organization/shi-xie-hui', 'organization/dong-hai'),
    ['all:organization'],
  )
  expect(words).toBe('机构 shi-xie-hui 迁移')
})

test('a page that asked for nothing of what changed has no such reason', async () => {
  expect(await afterEdit((cms) => cms.publish(makeProgram('xin')), ['all:article'])).toBeNull()
})

test('after a restart only what changed meanwhile is a reason', async () => {
  const words = await afterEdit(
    (cms) => cms.publish(makeProgram('zhu-xue', { name: '春蕾助学' })),
    ['all:program', 'all:organization', 'all:article'],
    true,
  )
  expect(words).toBe('项目 zhu-xue 更新')
})

test('many reasons are told by the first three and their number', async () => {
  const words = await afterEdit(
    (cms) => cms.publish(...['a', 'b', 'c', 'd'].map((key) => makeOrganization(key))),
    ['all:organization'],
  )
  expect(words).toBe('机构 a 发布、机构 b 发布、机构 c 发布等 4 项')
})
