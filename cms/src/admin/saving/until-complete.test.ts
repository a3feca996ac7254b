import type { FormState } from 'payload'
import { expect, test } from 'vitest'
import { awaitField, isComplete, untilComplete } from './until-complete.ts'

const loading = { sections: { rows: [{ id: '1', isLoading: true }] } } as unknown as FormState
const loaded = { sections: { rows: [{ id: '1' }] }, title: { value: '一' } } as unknown as FormState

test('a form is complete when all its rows have their fields', () => {
  expect([isComplete(loading), isComplete(loaded)]).toEqual([false, true])
})

test('a form is not complete while a field of its own is still filled in; another form does not mind', () => {
  const arrive = awaitField('title')
  expect(isComplete(loaded)).toBe(false)
  expect(isComplete({ name: { value: '' } })).toBe(true)
  arrive()
  expect(isComplete(loaded)).toBe(true)
})

test('a save waits for what is on its way', async () => {
  const states = [loading, loading, loaded]
  let looks = 0
  expect(await untilComplete(() => states[Math.min(looks++, 2)] ?? loaded)).toBe(true)
  expect(looks).toBeGreaterThan(3)
})
