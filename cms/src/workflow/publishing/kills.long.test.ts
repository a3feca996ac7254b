import { randomInt } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seeded } from '../../testing/storms.ts'
import { killPublishers, preparePublishing } from '../../testing/publishers.ts'
import { type TestCms, startCms } from '../../testing/start-cms.ts'

const seed = Number(process.env['LONG_SEED'] ?? randomInt(2 ** 31))
const kills = Number(process.env['LONG_KILLS'] ?? 200)

let cms: TestCms

beforeAll(async () => {
  cms = await startCms()
  await preparePublishing(cms)
})

afterAll(() => cms.stop())

it(
  `${kills} processes killed at random moments of publishing lose no acknowledged release and leave none half public`,
  { timeout: 3_600_000 },
  async () => {
    const { damage, acknowledged } = await killPublishers(cms, kills, seeded(seed))
    console.log(`${kills} kills, ${acknowledged} acknowledged`)
    expect(damage, `to repeat: LONG_SEED=${seed}`).toEqual([])
    expect(acknowledged).toBeGreaterThan(kills)
  },
)
