import { describe, expect, test } from 'vitest'
import { Refusal } from '../../scripts/lib/refusal.mjs'
import { toTable } from '../../scripts/lib/table.mjs'
import { sum, tallyPlaywright, tallyVitest, withExitCode } from '../../scripts/lib/tally.mjs'
import { createTestRun } from '../../scripts/lib/test-run.mjs'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((test, index) => ({ status: test, fullName: `test ${String(index)}` })),
})
const vitest = (...testResults: object[]): string => JSON.stringify({ testResults })
const spec = (title: string, status: string) => ({ title, tests: [{ status }] })

describe('counting', () => {
  test('tests of vitest, with the names of those that were skipped', () => {
    const report = vitest(file('failed', 'passed', 'failed'), file('passed', 'passed', 'pending', 'todo'))
    expect(tallyVitest(report)).toEqual({ passed: 2, failed: 1, skipped: ['test 1', 'test 2'] })
  })

  test('a file that vitest could not load is a failure', () => {
    expect(tallyVitest(vitest(file('failed')))).toMatchObject({ failed: 1 })
  })

  test('a file whose hook failed after its tests had passed is a failure', () => {
    expect(tallyVitest(vitest(file('failed', 'passed')))).toMatchObject({ passed: 1, failed: 1 })
  })

  test('scenarios of Playwright, nested ones too; one that failed at first has failed', () => {
    const report = JSON.stringify({
      suites: [
        {
          title: 'outer',
          specs: [spec('a', 'expected'), spec('b', 'flaky')],
          suites: [{ title: 'inner', specs: [spec('c', 'unexpected'), spec('d', 'skipped')] }],
        },
      ],
      errors: ['the global setup failed'],
    })
    expect(tallyPlaywright(report)).toEqual({ passed: 1, failed: 3, skipped: ['d'] })
  })

  test('a runner that fails without a failed test has failed, and so has one that ran nothing', () => {
    expect(withExitCode({ passed: 3, failed: 0, skipped: [] }, false).failed).toBe(1)
    expect(withExitCode({ passed: 0, failed: 0, skipped: [] }, true).failed).toBe(1)
    expect(withExitCode({ passed: 0, failed: 2, skipped: [] }, false).failed).toBe(2)
    expect(withExitCode({ passed: 3, failed: 0, skipped: [] }, true).failed).toBe(0)
  })

  test('all suites make one line', () => {
    const tallies = [
      { passed: 3, failed: 1, skipped: ['a'] },
      { passed: 4, failed: 0, skipped: ['b', 'c'] },
    ]
    expect(sum(tallies, { skipsFail: false }).line).toBe('7 passed, 1 failed, 3 skipped')
    expect(sum(tallies, { skipsFail: true }).line).toBe('7 passed, 4 failed, 0 skipped')
  })

  test('the table has a row for each step and one for the whole', () => {
    const table = toTable(
      [{ name: 'lint', ms: 12_340, tally: { passed: 1, failed: 0, skipped: [] } }],
      20_000,
    )
    expect(table.split('\n').map((line) => line.trim().split(/\s+/))).toEqual([
      ['step', 'passed', 'failed', 'skipped', 'time'],
      ['lint', '1', '0', '0', '12.3', 's'],
      ['total', '20.0', 's'],
    ])
  })
})

describe('a test run', () => {
  const conclude = async (
    skipsFail: boolean,
    prepare: (run: ReturnType<typeof createTestRun>) => Promise<void>,
  ): Promise<{ code: number; lines: string[] }> => {
    const lines: string[] = []
    const run = createTestRun((text) => lines.push(...text.split('\n')))
    await prepare(run)
    return { code: run.conclude({ skipsFail, logs: '/logs' }), lines }
  }

  test('ends with the sum as its last line', async () => {
    const { code, lines } = await conclude(false, async (run) => {
      await run.step('unit', () => Promise.resolve({ passed: 5, failed: 0, skipped: [] }))
    })
    expect(lines.at(-1)).toBe('5 passed, 0 failed, 0 skipped')
    expect(code).toBe(0)
  })

  test('counts a refusal as one failure and goes on', async () => {
    const { code, lines } = await conclude(false, async (run) => {
      await run.step('install', () => Promise.reject(new Refusal('no network')))
      await run.step('unit', () => Promise.resolve({ passed: 5, failed: 0, skipped: [] }))
    })
    expect(lines).toContain('no network')
    expect(lines.at(-1)).toBe('5 passed, 1 failed, 0 skipped')
    expect(code).toBe(1)
  })

  test('says loudly what was skipped, and fails for it where nothing may be', async () => {
    const skip = (run: ReturnType<typeof createTestRun>): Promise<void> => {
      run.skip('no browser', ['browser'])
      return Promise.resolve()
    }
    const atHome = await conclude(false, skip)
    expect(atHome.lines).toContain('!! 跳过 SKIPPED: browser (no browser)')
    expect(atHome.lines.at(-1)).toBe('0 passed, 0 failed, 1 skipped')
    expect(atHome.code).toBe(0)
    const inCi = await conclude(true, skip)
    expect(inCi.lines.at(-1)).toBe('0 passed, 1 failed, 0 skipped')
    expect(inCi.code).toBe(1)
  })
})
