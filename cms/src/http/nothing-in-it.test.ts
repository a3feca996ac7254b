import type { FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type SignedIn, type TestCms, startCms } from '../testing/start-cms.ts'

let cms: TestCms
let administrator: SignedIn

beforeAll(async () => {
  cms = await startCms()
  administrator = await cms.signIn('administrator')
})

afterAll(() => cms.stop())

type Values = Record<string, unknown>

/** A document in which no field holds anything: `empty` in each place, or in each within a group or a row. */
const toEmptied = (fields: FlattenedField[], empty: unknown, isDeep: boolean): Values =>
  Object.fromEntries(
    fields
      .filter(({ name }) => name !== 'id')
      .map((field): [string, unknown] => {
        if (!isDeep || !('flattenedFields' in field)) return [field.name, empty]
        const inner = toEmptied(field.flattenedFields, empty, true)
        return [field.name, field.type === 'array' ? [inner] : inner]
      }),
  )

const empties = [null, ''].flatMap((empty) => [false, true].map((isDeep) => [empty, isDeep] as const))

describe('a field with nothing in it, null or an empty text, at whatever depth', () => {
  it.each(empties)('is saved in a new draft of any collection (%o, %o)', async (empty, isDeep) => {
    const answers: [string, number][] = []
    for (const { slug, flattenedFields, versions } of cms.payload.config.collections)
      if (versions) {
        const data = toEmptied(flattenedFields, empty, isDeep)
        answers.push([slug, (await administrator.ask('POST', `/${slug}?draft=true`, data)).status])
      }
    expect(answers.filter(([, status]) => status !== 201)).toEqual([])
    expect(answers.length).toBeGreaterThan(8)
  })

  it.each(empties)('is saved in a draft of any global (%o, %o)', async (empty, isDeep) => {
    for (const { slug, flattenedFields } of cms.payload.config.globals) {
      const data = toEmptied(flattenedFields, empty, isDeep)
      const answer = await administrator.ask('POST', `/globals/${slug}?draft=true`, data)
      expect([slug, answer.status]).toEqual([slug, 200])
    }
  })

  it('is read back as an empty list where the field holds several, and empties what was in a group', async () => {
    const period = { kind: 'year', year: 2023 }
    const made = await administrator.ask('POST', '/articles?draft=true', {
      title: '空',
      sections: null,
      period,
    })
    const { doc } = (await made.json()) as { doc: Values }
    expect([made.status, doc['sections'], doc['period']]).toMatchObject([201, [], period])
    const { id } = doc as { id: string }
    const emptied = await administrator.ask('PATCH', `/articles/${id}?draft=true`, { period: null })
    const after = ((await emptied.json()) as { doc: { period?: Values } }).doc.period ?? {}
    expect(Object.values(after).filter((one) => one !== null && one !== false)).toEqual([])
  })
})

describe('a question with nothing in it', () => {
  const ask = async (place: string): Promise<{ status: number; count: number | undefined }> => {
    const answer = await administrator.ask('GET', place)
    const { totalDocs } = (await answer.json()) as { totalDocs?: number }
    return { status: answer.status, count: totalDocs }
  }

  it('for an order has none, and for one of no values finds nothing, or everything that is not', async () => {
    const all = await ask('/families')
    expect(all).toEqual({ status: 200, count: expect.any(Number) as number })
    expect(await ask('/families?sort=')).toEqual(all)
    expect(await ask('/families?where[id][not_in]=')).toEqual(all)
    const none = { status: 200, count: 0 }
    expect(await ask('/families?where[id][in]=')).toEqual(none)
    expect(await ask('/families?where[or][0][and][0][key][in][]=')).toEqual(none)
    expect(await ask('/articles?where[subject][in]=')).toEqual(none)
  })

  it.each(['sort=,', 'sort=-', 'sort=key,', 'where={"id":{"in":""}}', 'where[or]='])(
    'where that makes no sense is refused: %s',
    async (query) => {
      expect((await ask(`/families?${query}`)).status).toBe(400)
    },
  )
})

describe('a file that was uploaded', () => {
  let uploads = 0
  const upload = async (slug: string): Promise<{ id: string; url: string }> => {
    const body = new FormData()
    const name = `${slug}-${++uploads}.pdf`
    const pdf = `%PDF-1.4\n1 0 obj<<>>endobj % ${name}\nstartxref\n0\n%%EOF`
    body.set('file', new File([pdf], name, { type: 'application/pdf' }))
    body.set('_payload', JSON.stringify({ title: 'a', about: 'data' }))
    const headers = { authorization: `JWT ${administrator.token}` }
    const answer = await cms.fetch(`/${slug}?draft=true`, { method: 'POST', headers, body })
    return ((await answer.json()) as { doc: { id: string; url: string } }).doc
  }

  it.each(['attachments', 'evidence-files'])('of %s is not copied, and said to be', async (slug) => {
    const { id } = await upload(slug)
    const answer = await administrator.ask('POST', `/${slug}/${id}/duplicate`, {})
    expect(answer.status).toBe(404)
  })

  it.each(['attachments', 'evidence-files'])('of %s is found by its address alone', async (slug) => {
    const { url } = await upload(slug)
    const answer = await administrator.ask('GET', `${url.replace(/^.*\/api/, '')}?prefix=x`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  })
})
