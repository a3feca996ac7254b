import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SignedIn, startCms, type TestCms } from '../../../testing/start-cms.ts'

const key = 'miniapp-bound-residents-2022'

let cms: TestCms
let clerk: SignedIn

beforeAll(async () => {
  cms = await startCms()
  clerk = await cms.signIn('communications')
})

afterAll(() => cms.stop())

const publish = async (data: Record<string, unknown>): Promise<{ status: number; problems: string }> => {
  const { id } = await cms.find('observation', key)
  const answer = await clerk.release('publish', 'observations', id, data)
  return {
    status: answer.status,
    problems: JSON.stringify(((await answer.json()) as { problems?: unknown }).problems),
  }
}

/** What is public of it; its working copy keeps what was refused. */
const findPublic = async (): Promise<Record<string, unknown>> => {
  const where = { key: { equals: key } }
  const { docs } = await cms.payload.find({ collection: 'observations', where, depth: 0 })
  return docs[0] as unknown as Record<string, unknown>
}

describe('a public number', () => {
  test('is not changed by an edit: refused at its field, with the way to correct it', async () => {
    const before = await (await cms.fetch('/publication/snapshot')).text()
    const { value } = await findPublic()
    const refused = await publish({ value: String(Number(value) + 1) })
    expect(refused.status).toBe(422)
    expect(refused.problems).toContain('"path":"value"')
    expect(refused.problems).toContain('新建一个“更正”')
    expect((await publish({ value, period: { kind: 'year', year: 1999 } })).problems).toContain(
      '"path":"period.kind"',
    )
    expect(await (await cms.fetch('/publication/snapshot')).text()).toBe(before)
  })

  test('may have its words and its status changed', async () => {
    const { value, period } = await findPublic()
    expect(await publish({ value, period, note: '核对过原表', status: 'preliminary' })).toMatchObject({
      status: 200,
    })
    expect(await publish({ status: 'final' })).toMatchObject({ status: 200 })
  })
})

describe('the form of a correction', () => {
  const start = async (who: SignedIn, id: string) =>
    (await (await who.ask('POST', `/observations?draft=true&corrects=${id}`, {})).json()) as {
      doc: Record<string, unknown>
    }

  test('starts with what it has in common with what it corrects', async () => {
    const { id, statistic, definition, period } = await cms.find('observation', key)
    const { doc } = await start(clerk, id)
    expect(doc).toMatchObject({ definition, period, value: null })
    expect(JSON.stringify([doc['statistic'], doc['supersedes']])).toContain(String(statistic))
    expect(JSON.stringify(doc['supersedes'])).toContain(id)
  })

  test('starts empty where there is nothing to correct', async () => {
    const { doc } = await start(clerk, 'nobody')
    expect([doc['statistic'], doc['supersedes'], doc['definition']]).toEqual([null, null, null])
  })
})
