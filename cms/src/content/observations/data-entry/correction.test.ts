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

const publish = async (data: object): Promise<{ status: number; errors: string }> => {
  const { id } = await cms.find('observation', key)
  const answer = await clerk.ask('PATCH', `/observations/${id}`, { ...data, _status: 'published' })
  return {
    status: answer.status,
    errors: JSON.stringify(((await answer.json()) as { errors?: unknown }).errors),
  }
}

describe('a public number', () => {
  test('is not changed by an edit: refused at its field, with the way to correct it', async () => {
    const before = await (await cms.fetch('/publication/snapshot')).text()
    const { value } = await cms.find('observation', key)
    const refused = await publish({ value: String(Number(value) + 1) })
    expect(refused.status).toBe(400)
    expect(refused.errors).toContain('"path":"value"')
    expect(refused.errors).toContain('新建一个“更正”')
    expect((await publish({ value, period: { kind: 'year', year: 1999 } })).errors).toContain(
      '"path":"period.kind"',
    )
    expect(await (await cms.fetch('/publication/snapshot')).text()).toBe(before)
  })

  test('may have its words and its status changed', async () => {
    const { value, period } = await cms.find('observation', key)
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
