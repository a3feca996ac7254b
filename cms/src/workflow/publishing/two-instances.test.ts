import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  findLedgerDamage,
  preparePublishing,
  type Publisher,
  startPublisher,
} from '../../testing/publishers.ts'
import { type TestCms, startCms } from '../../testing/start-cms.ts'
import { loadServed } from '../../publication/view.ts'

let cms: TestCms
let publishers: Publisher[]

beforeAll(async () => {
  cms = await startCms()
  await preparePublishing(cms)
  publishers = await Promise.all([startPublisher('left'), startPublisher('right', 1)])
})

afterAll(async () => {
  for (const { child } of publishers) child.kill('SIGKILL')
  await cms.stop()
})

it('a job that two processes look for at once is run by one of them', async () => {
  const jobs = await Promise.all(
    Array.from({ length: 12 }, () =>
      cms.payload.jobs.queue({
        task: 'make-picture-variants',
        input: { picture: '00000000-0000-4000-8000-000000000000', original: 'gone' },
      }),
    ),
  )
  const ran = publishers.map(({ hear }) => hear('ran'))
  for (const { order } of publishers) order('run jobs')
  const ids = (await Promise.all(ran)).flatMap((said) => said.jobs)
  expect(ids.sort()).toEqual((jobs as { id: string }[]).map(({ id }) => id).sort())
})

it('two processes that publish the same documents number their releases without gaps, and see the same', async () => {
  for (const { order } of publishers) order('publish')
  const seen: number[] = []
  while (publishers.some(({ acknowledged }) => acknowledged.length < 12)) {
    seen.push((await loadServed(cms.payload)).sequence)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  // The first to stop sees no more than the last; asked once more, all of them see the same.
  const stop = async () => {
    const stopped = publishers.map(({ hear }) => hear('stopped'))
    for (const { order } of publishers) order('stop')
    return (await Promise.all(stopped)).map(({ manifest }) => manifest)
  }
  await stop()
  const { sequence, served } = await loadServed(cms.payload)
  const own = JSON.stringify([sequence, [...served].map(([ref, { hash }]) => [ref, hash]).sort()])
  expect(await stop()).toEqual([own, own])
  const acknowledged = publishers.flatMap((publisher) => publisher.acknowledged)
  expect(await findLedgerDamage(cms, acknowledged)).toEqual([])
})
