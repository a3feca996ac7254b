import { afterAll, beforeAll, expect, it } from 'vitest'
import { seeded } from '../../testing/storms.ts'
import { killPublishers, preparePublishing } from '../../testing/publishers.ts'
import { type TestCms, startCms } from '../../testing/start-cms.ts'

let cms: TestCms

beforeAll(async () => {
  cms = await startCms()
  await preparePublishing(cms)
})

afterAll(() => cms.stop())

it('a process killed while it publishes loses no acknowledged release and leaves none half public', async () => {
  const { damage, acknowledged } = await killPublishers(cms, 2, seeded(4))
  expect(damage).toEqual([])
  expect(acknowledged).toBeGreaterThan(1)
})
