import { expect, test } from 'vitest'
import { describeList } from './describe.ts'

test('a list is told by how many it holds and by their names', () => {
  expect(describeList(['甲', '乙', '丙'], '个项目')).toBe('3个项目：甲、乙、丙。')
  expect(describeList([], '个项目')).toBeNull()
})

test('a long list is told by the names that fit, and says that there are more', () => {
  const names = Array.from({ length: 40 }, (_, index) => `第${index + 1}个项目的名称`)
  const told = describeList(names, '个项目') ?? ''
  expect(told).toMatch(/^40个项目：第1个项目的名称、.*等。$/)
  expect(told.length).toBeLessThan(110)
})

test('a single name that is long is told whole', () => {
  expect(describeList(['长'.repeat(120)], '篇报道')).toBe(`1篇报道：${'长'.repeat(120)}。`)
})
