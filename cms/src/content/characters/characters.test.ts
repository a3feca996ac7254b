import type { DocumentRef } from '@xiezou/shared'
import { lineEnds, unseenCharacters } from '@xiezou/shared/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadServed } from '../../publication/view.ts'
import { type SignedIn, startCms, type TestCms } from '../../testing/start-cms.ts'

let cms: TestCms
let editor: SignedIn
let publisher: SignedIn
let administrator: SignedIn

beforeAll(async () => {
  cms = await startCms()
  editor = await cms.signIn('editor')
  publisher = await cms.signIn('publisher')
  administrator = await cms.signIn('administrator')
})

afterAll(() => cms.stop())

type Values = Record<string, unknown>

const text = (words: string) => ({
  type: 'text',
  text: words,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  version: 1,
})
const element = (type: string, children: unknown[], more: object = {}) => ({
  type,
  children,
  direction: null,
  format: '',
  indent: 0,
  version: 1,
  ...more,
})
const body = (...children: unknown[]) => ({ root: element('root', [element('paragraph', children)]) })
const link = (url: string) =>
  element('link', [text('网站')], { id: 'a', fields: { linkType: 'custom', newTab: false, url } })

const report = (more: Values = {}): Values => ({
  title: '题目',
  kicker: '专题',
  sections: [{ number: '01', title: '一章', body: body(text('正文')) }],
  ...more,
})

type Answer = {
  doc?: Values & { id: string }
  errors?: { data?: { errors?: { path: string; message: string }[] } }[]
}

const save = async (who: SignedIn, method: string, place: string, data: Values) => {
  const answer = await who.ask(method, place, data)
  const told = (await answer.json()) as Answer
  return { status: answer.status, doc: told.doc, errors: told.errors?.[0]?.data?.errors ?? [] }
}

type Told = { path: string; label: string; message: string }

const publish = async (id: string, data?: Values): Promise<{ status: number; problems: Told[] }> => {
  const answer = await publisher.release('publish', 'articles', id, data)
  const { problems = [] } = (await answer.json()) as { problems?: Told[] }
  return { status: answer.status, problems }
}

const served = async (ref: string): Promise<unknown> =>
  (await loadServed(cms.payload)).served.get(ref as DocumentRef)?.entry

const odd = [...lineEnds, ...unseenCharacters.map(([, one]) => one)]

describe('whatever is written over the API', () => {
  it('is kept without what no reader sees, as a draft and in public', async () => {
    const given = `题${odd.map((one) => `${one}目`).join('')}`
    const ends = lineEnds.length
    const line = `题${' 目'.repeat(ends)}${'目'.repeat(odd.length - ends)}`
    const { status, doc } = await save(
      publisher,
      'POST',
      '/articles',
      report({ title: given, description: given, standfirst: body(text(given)) }),
    )
    expect({ status, title: doc?.['title'], description: doc?.['description'] }).toEqual({
      status: 201,
      title: line,
      description: line.replaceAll(' ', '\n'),
    })
    expect(await publish(doc?.id ?? '')).toMatchObject({ status: 200 })
    expect(await served(`article/${String(doc?.['key'])}`)).toMatchObject({
      body: {
        title: line,
        description: line.replaceAll(' ', '\n'),
        standfirst: [{ type: 'paragraph', children: [{ type: 'text', text: line.replaceAll(' ', '\n') }] }],
      },
    })
  })
})

let nothings = 0

it.each(['\u200b\u200b', '\u3000', '\u3164', '\u2800 ', '\u00ad', '\u202e\u2028'])(
  'what must not be empty is refused at its field where it is %j',
  async (nothing) => {
    const key = `kong-${(nothings += 1)}`
    const data = { ...report({ title: nothing }), key, slug: key }
    const { doc } = await save(publisher, 'POST', '/articles', data)
    const { status, problems } = await publish(doc?.id ?? '')
    expect({ status, paths: problems.map(({ path }) => path) }).toEqual({ status: 422, paths: ['title'] })
    expect(await served(`article/${key}`)).toBeUndefined()
  },
)

/** A draft as it was written before anybody looked at its characters. */
const writeOld = async (data: Values, inside: Values): Promise<string> => {
  const { doc } = await save(publisher, 'POST', '/articles?draft=true', report(data))
  const id = doc?.id ?? ''
  const { docs } = await cms.payload.db.findVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
    sort: '-updatedAt',
    limit: 1,
  })
  const [version] = docs as unknown as { id: string; version: Values }[]
  await cms.payload.db.updateVersion({
    collection: 'articles',
    id: version?.id ?? '',
    versionData: { version: { ...version?.version, ...inside } },
  })
  await cms.payload.db.updateOne({ collection: 'articles', id, data: inside })
  return id
}

describe('an old draft with odd characters', () => {
  const old = { title: '旧\u2028题\u202e目', standfirst: body(text('正\u2028文')) }

  it('is read as it is, and published without them by a save that names another field', async () => {
    const id = await writeOld({}, old)
    const before = await cms.payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })
    expect(before['title']).toBe(old.title)
    const { status, doc } = await save(publisher, 'PATCH', `/articles/${id}`, { kicker: '新' })
    expect({ status, title: doc?.['title'] }).toEqual({ status: 200, title: '旧 题目' })
    expect(await publish(id)).toMatchObject({ status: 200 })
    expect(await served(`article/${String(doc?.['key'])}`)).toMatchObject({
      body: { title: '旧 题目', standfirst: [{ children: [{ text: '正\n文' }] }] },
    })
  })

  it('comes back from a version without them', async () => {
    const id = await writeOld({ key: 'ban-ben', slug: 'ban-ben' }, old)
    await save(publisher, 'PATCH', `/articles/${id}?draft=true`, { title: '后来' })
    const { docs } = await cms.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id }, 'version.title': { equals: old.title } },
    })
    const restored = await editor.ask('POST', `/articles/versions/${docs[0]?.id ?? ''}`)
    expect(restored.status).toBe(200)
    const { title } = await cms.payload.findByID({ collection: 'articles', id, draft: true, depth: 0 })
    expect(title).toBe('旧 题目')
  })
})

describe('a link with a line break in it', () => {
  const urls = [
    'https://example.org/\r\n',
    'mailto:a@example.org\r\nBcc:b@example.org',
    'https://exam\u2028ple.org/',
    'https://example.org/\tx',
  ]

  it.each(urls)('%j is refused in words, as a draft too', async (url) => {
    const data = report({ sections: [{ number: '01', title: '一', body: body(link(url)) }] })
    expect(await save(editor, 'POST', '/articles?draft=true', data)).toMatchObject({
      status: 400,
      errors: [{ path: 'sections.0.body', message: '链接“网站”的网址里有换行或控制字符，请删去后重新填写' }],
    })
    const navigation = [{ label: '网站', leads: 'url', url }]
    expect(await save(administrator, 'POST', '/globals/site', { navigation })).toMatchObject({
      status: 400,
      errors: [{ path: 'navigation.0.url', message: '网址里有换行或控制字符，请删去后重新填写' }],
    })
  })

  it.each([
    ['https://bank.example@elsewhere.example/', '网址里不能带用户名和密码'],
    ['javascript:alert(1)', '链接写成 https:// 开头'],
    ['mailto:a@example.org?bcc=b@example.org', '不能带抄送'],
    ['https://exam ple.org', '网址里不能有空格'],
  ])('and %j is kept in a draft, and not published', async (url, words) => {
    const data = report({ sections: [{ number: '01', title: '一', body: body(link(url)) }] })
    const { status, doc } = await save(publisher, 'POST', '/articles?draft=true', data)
    expect({ status, kept: JSON.stringify(doc).includes(url) }).toEqual({ status: 201, kept: true })
    const refused = await publish(doc?.id ?? '')
    expect(refused).toMatchObject({
      status: 422,
      problems: [{ path: 'sections.0.body', message: expect.stringContaining(words) as string }],
    })
    expect(refused.problems[0]?.message).toContain('“网站”')
  })
})

it('every collection and global that people write cleans its texts', async () => {
  const { collections, globals } = cms.payload.config
  const own = collections.filter(({ slug }) => !slug.startsWith('payload-') && slug !== 'ledger-rows')
  const req = await cms.request()
  const given = '甲\u202e\u2028乙'
  for (const config of [...own, ...globals]) {
    const named = config.flattenedFields.find(
      (field) => (field.type === 'text' || field.type === 'textarea') && !('hidden' in field && field.hidden),
    )
    const name = named?.name ?? 'none'
    const args = {
      data: { [name]: named !== undefined && 'hasMany' in named && named.hasMany ? [given] : given },
    }
    // Before it stands the guard of queries, which leaves data alone.
    const takeIn = config.hooks.beforeOperation.slice(0, 2)
    const [clean] = config.hooks.beforeChange
    const hook = { collection: config, global: config, req, operation: 'update', context: {} }
    let taken: unknown = args
    for (const one of takeIn) taken = (await one({ ...hook, args: taken } as never)) ?? taken
    const told = [taken, { data: (await clean?.({ ...hook, data: args.data } as never)) as unknown }]
    if (named === undefined) continue
    for (const one of told) expect(JSON.stringify(one), config.slug).toMatch(/甲\s乙|甲\\n乙/)
  }
  expect(own.length).toBeGreaterThan(15)
})

it('a password is what was typed', async () => {
  const password = 'kong\u00a0ge \u200b mima'
  const data = { email: 'odd@xiezou.example', password, role: 'editor', name: '\u202e甲' }
  const { name } = await cms.payload.create({ collection: 'users', data })
  expect(name).toBe('甲')
  const { user } = await cms.payload.login({ collection: 'users', data: { email: data.email, password } })
  expect(user).toMatchObject({ email: data.email })
})
