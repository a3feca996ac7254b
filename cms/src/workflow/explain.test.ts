import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SignedIn, startCms, type TestCms } from '../testing/start-cms.ts'
import type { ShownPlan } from './shown-plan.ts'

let cms: TestCms
let editor: SignedIn
let publisher: SignedIn

beforeAll(async () => {
  cms = await startCms()
  editor = await cms.signIn('editor')
  publisher = await cms.signIn('publisher')
})

afterAll(() => cms.stop())

type Named = { slug: string; id: string }

let made = 0
const draft = async (more: Record<string, unknown> = {}): Promise<Named> => {
  const key = `explained-${++made}`
  const data = { key, slug: key, name: `项目 ${key}`, kind: 'program', ...more }
  const answer = await editor.ask('POST', '/programs?draft=true', data)
  return { slug: 'programs', id: ((await answer.json()) as { doc: { id: string } }).doc.id }
}
const look = async (...documents: Named[]): Promise<ShownPlan> =>
  (await (await publisher.ask('POST', '/workflow/look', { deed: 'publish', documents })).json()) as ShownPlan
const release = (plan: ShownPlan, ...documents: Named[]): Promise<Response> =>
  publisher.ask('POST', '/workflow/release', { documents, deed: 'publish', seen: plan.seen })
const publish = async (...documents: Named[]): Promise<void> => {
  expect((await release(await look(...documents), ...documents)).status).toBe(200)
}
const reasonsOf = async (answer: Response): Promise<string[]> => {
  expect(answer.status).toBe(409)
  return ((await answer.json()) as { reasons: string[] }).reasons
}

/** A newer value of the statistic that pages follow. */
const moveNumber = async (value: string, year: number): Promise<void> => {
  const { id: statistic } = await cms.find('statistic', 'miniapp-bound-residents')
  const answer = await publisher.ask('POST', '/observations', {
    key: `bound-${year}`,
    statistic,
    definition: 'source-2022',
    value,
    exactness: 'exact',
    period: { kind: 'as-of', year },
    asOf: `${year}-12-31`,
    status: 'final',
    source: '统计报表',
  })
  expect(answer.status).toBe(201)
  const { doc } = (await answer.json()) as { doc: { id: string } }
  expect((await publisher.release('publish', 'observations', doc.id)).status).toBe(200)
}

describe('whoever set or approved something is told', () => {
  test('what voids it, on its own page first, and nothing of what others published meanwhile', async () => {
    const { id: statistic } = await cms.find('statistic', 'miniapp-bound-residents')
    const document = await draft({ statistics: [statistic] })
    const plan = await look(document)
    const others: Named[] = []
    for (let index = 0; index < 7; index += 1) others.push(await draft())
    await publish(...others)
    await moveNumber('400001', 2024)
    const reasons = await reasonsOf(await release(plan, document))
    expect(reasons[0]).toMatch(/^项目“项目 explained-\d+”，.*现在是“.*400,001/)
    const names = others.map((_, index) => `项目 explained-${index + 2}`)
    for (const name of names) expect(reasons.join('\n')).not.toContain(name)
  })

  test('an edit of each document of a set, and beyond five the rest in one line by their names', async () => {
    const documents: Named[] = []
    for (let index = 0; index < 8; index += 1) documents.push(await draft())
    const plan = await look(...documents)
    for (const { id } of documents)
      await editor.ask('PATCH', `/programs/${id}?draft=true`, { summary: '后来加的一句' })
    const reasons = await reasonsOf(await release(plan, ...documents))
    expect(reasons).toHaveLength(6)
    expect(reasons.slice(0, 5).every((one) => one.endsWith('在那之后又改过'))).toBe(true)
    const names = plan.documents.slice(5).map(({ title }) => `项目“${title}”`)
    expect(reasons[5]).toBe(`另外还有 3 处也变了：${names.join('、')}`)
  })
})
