import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { keepInSync } from './keep-in-sync.ts'
import type { PublishRecord } from './publish.ts'
import type { Renderer } from './renderer.ts'

const pollMs = 5_000

const toRecord = (release: number): PublishRecord => ({
  id: `${release}@2023-01-01T00:00:00.000Z`,
  at: '2023-01-01T00:00:00.000Z',
  release,
  bundle: 'bundle-1',
  paths: [{ path: 'index.html', change: 'changed', sha256: 'a', reason: '首页 home 更新' }],
})

/** A keeper of a renderer whose looks the test ends one by one. */
const watch = () => {
  const looks: PromiseWithResolvers<PublishRecord | null>[] = []
  const synced: (PublishRecord | null)[] = []
  const errors: string[] = []
  const renderer: Renderer = {
    sync: () => {
      const look = Promise.withResolvers<PublishRecord | null>()
      looks.push(look)
      return look.promise
    },
    compare: () => Promise.resolve(false),
    addFont: () => Promise.resolve(false),
    counts: () => ({ pages: 12, release: 3 }),
    faults: () => [],
    tryAgain: () => undefined,
  }
  const keeper = keepInSync(
    renderer,
    pollMs,
    (record) => void synced.push(record),
    (message) => void errors.push(message),
  )
  /** Lets everything happen that waits for nothing but the look before it. */
  const settle = () => vi.advanceTimersByTimeAsync(0)
  return {
    keeper,
    looks,
    synced,
    errors,
    end: async (record: PublishRecord | null) => {
      looks.at(-1)?.resolve(record)
      await settle()
    },
    fail: async (message: string) => {
      looks.at(-1)?.reject(new Error(message))
      await settle()
    },
  }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a keeper looks at once and tells what it published', async () => {
  const { keeper, looks, synced, end } = watch()
  expect(looks).toHaveLength(1)
  await end(toRecord(3))
  expect(synced).toEqual([toRecord(3)])
  expect(keeper.status()).toEqual({
    lastPublish: { id: '3@2023-01-01T00:00:00.000Z', at: '2023-01-01T00:00:00.000Z', paths: 1 },
    pages: 12,
    release: 3,
    error: null,
    faults: [],
  })
})

test('many pokes during a look are one more look, and none is lost', async () => {
  const { keeper, looks, end } = watch()
  for (let times = 0; times < 100; times += 1) keeper.poke()
  expect(looks).toHaveLength(1)
  await end(null)
  expect(looks).toHaveLength(2)
  await end(null)
  expect(looks).toHaveLength(2)
})

test('a poke in the very moment in which a look ends is not lost', async () => {
  const { keeper, looks } = watch()
  const [first] = looks
  first?.resolve(null)
  keeper.poke()
  await vi.advanceTimersByTimeAsync(0)
  expect(looks).toHaveLength(2)
})

test('a poke out of the news of a look is not lost', async () => {
  let looks = 0
  const again = { isWanted: true }
  const keeper = keepInSync(
    {
      sync: () => {
        looks += 1
        return Promise.resolve(null)
      },
      compare: () => Promise.resolve(false),
      addFont: () => Promise.resolve(false),
      counts: () => ({ pages: 0, release: 0 }),
      faults: () => [],
      tryAgain: () => undefined,
    },
    pollMs,
    () => {
      if (again.isWanted) keeper.poke()
      again.isWanted = false
    },
    () => undefined,
  )
  await vi.advanceTimersByTimeAsync(0)
  expect(looks).toBe(2)
})

test('two looks never run side by side', async () => {
  let running = 0
  let most = 0
  const keeper = keepInSync(
    {
      sync: async () => {
        running += 1
        most = Math.max(most, running)
        await Promise.resolve()
        running -= 1
        return null
      },
      compare: () => Promise.resolve(false),
      addFont: () => Promise.resolve(false),
      counts: () => ({ pages: 0, release: 0 }),
      faults: () => [],
      tryAgain: () => undefined,
    },
    pollMs,
    () => undefined,
    () => undefined,
  )
  for (let times = 0; times < 50; times += 1) {
    keeper.poke()
    await Promise.resolve()
  }
  await vi.advanceTimersByTimeAsync(0)
  expect(most).toBe(1)
})

test('without a poke it looks again after its time', async () => {
  const { looks, end } = watch()
  await end(null)
  await vi.advanceTimersByTimeAsync(pollMs - 1)
  expect(looks).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(looks).toHaveLength(2)
})

test('an error is told once as long as it lasts, stands in the status, and is gone after a good look', async () => {
  const { keeper, errors, end, fail } = watch()
  await fail('连不上')
  keeper.poke()
  await fail('连不上')
  expect(errors).toEqual(['连不上'])
  expect(keeper.status()).toMatchObject({ error: '连不上', lastPublish: null })
  keeper.poke()
  await end(toRecord(4))
  expect(keeper.status()).toMatchObject({
    error: null,
    lastPublish: { id: '4@2023-01-01T00:00:00.000Z' },
  })
  keeper.poke()
  await fail('连不上')
  expect(errors).toEqual(['连不上', '连不上'])
})

test('a look without news leaves the last publish as it was', async () => {
  const { keeper, end } = watch()
  await end(toRecord(3))
  keeper.poke()
  await end(null)
  expect(keeper.status().lastPublish?.id).toBe('3@2023-01-01T00:00:00.000Z')
})

test('a keeper that is stopped waits for the look that runs, and looks no more', async () => {
  const { keeper, looks, end } = watch()
  keeper.poke()
  let isStopped = false
  const stopped = keeper.stop().then(() => {
    isStopped = true
  })
  await vi.advanceTimersByTimeAsync(0)
  expect(isStopped).toBe(false)
  await end(null)
  await stopped
  keeper.poke()
  await vi.advanceTimersByTimeAsync(3 * pollMs)
  expect(looks).toHaveLength(1)
})

test('what fails because of the stop is nobody’s error', async () => {
  const { keeper, errors, fail } = watch()
  const stopped = keeper.stop()
  await fail('渲染器正在停止')
  await stopped
  expect(errors).toEqual([])
})

test('what is online is compared again and again, each time before the site is synced', async () => {
  const done: string[] = []
  const keeper = keepInSync(
    {
      compare: () => {
        done.push('compare')
        return Promise.resolve(false)
      },
      sync: () => {
        done.push('sync')
        return Promise.resolve(null)
      },
      addFont: () => Promise.resolve(false),
      counts: () => ({ pages: 0, release: 0 }),
      faults: () => [],
      tryAgain: () => undefined,
    },
    40_000,
    () => undefined,
    () => undefined,
    60_000,
  )
  await vi.advanceTimersByTimeAsync(110_000)
  expect(done).toEqual(['sync', 'sync', 'compare', 'sync', 'sync'])
  await vi.advanceTimersByTimeAsync(80_000)
  await keeper.stop()
  expect(done.filter((one) => one === 'compare')).toHaveLength(3)
})

test('what the source did not give is asked for again after a minute, and not with each look', async () => {
  let times = 0
  const keeper = keepInSync(
    {
      sync: () => Promise.resolve(null),
      compare: () => Promise.resolve(false),
      addFont: () => Promise.resolve(false),
      counts: () => ({ pages: 0, release: 0 }),
      faults: () => [],
      tryAgain: () => {
        times += 1
      },
    },
    pollMs,
    () => undefined,
    () => undefined,
  )
  await vi.advanceTimersByTimeAsync(11 * pollMs)
  expect(times).toBe(0)
  await vi.advanceTimersByTimeAsync(pollMs)
  expect(times).toBe(1)
  await vi.advanceTimersByTimeAsync(12 * pollMs)
  expect(times).toBe(2)
  await keeper.stop()
})
