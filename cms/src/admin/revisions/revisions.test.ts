import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import config from '../../payload.config.ts'
import { type TestCms, startCms } from '../../testing/start-cms.ts'

const password = 'a-long-enough-password'

let cms: TestCms
let li: string
let zhang: string

const signIn = async (name: string): Promise<string> => {
  const email = `${name}@xiezou.example`
  await cms.payload.create({ collection: 'users', data: { email, password, name, role: 'administrator' } })
  const { token } = await cms.payload.login({ collection: 'users', data: { email, password } })
  return token ?? ''
}

beforeAll(async () => {
  cms = await startCms()
  li = await signIn('li')
  zhang = await signIn('zhang')
})

afterAll(() => cms.stop())

type Answer = {
  status: number
  doc?: Record<string, unknown>
  errors?: { message: string; data?: { errors?: { path: string }[] } }[]
}

const ask = async (token: string | null, method: string, place: string, data: object): Promise<Answer> => {
  const request = new Request(`http://127.0.0.1:3000/api${place}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token !== null && { authorization: `JWT ${token}` }) },
    body: JSON.stringify(data),
  })
  const response = await handleEndpoints({ config, request })
  const answer = (await response.json()) as Answer & { result?: Answer['doc'] }
  return {
    ...answer,
    status: response.status,
    ...(answer.result !== undefined && { doc: answer.result }),
  }
}

const read = async (key: string) => {
  const { id } = await cms.find('program', key)
  return cms.payload.findByID({ collection: 'programs', id, draft: true, depth: 0 }) as Promise<
    Record<string, unknown> & { id: string; updatedAt: string }
  >
}

const patch = (token: string, id: string, data: object, query = '?draft=true') =>
  ask(token, 'PATCH', `/programs/${id}${query}`, data)

const publish = (token: string, id: string, more: object = {}) =>
  ask(token, 'POST', '/workflow/publish', { document: { slug: 'programs', id }, ...more })

describe('a save that names the revision it started from', () => {
  it('goes through, and answers with the revision that it made', async () => {
    const { id, updatedAt } = await read('jinqiu-zhuxue')
    const first = await patch(li, id, { summary: '一', basedOn: updatedAt })
    expect(first.status).toBe(200)
    const second = await patch(li, id, { summary: '二', basedOn: first.doc?.['updatedAt'] })
    expect(second.status).toBe(200)
    expect(await read('jinqiu-zhuxue')).toMatchObject({ summary: '二', updatedAt: second.doc?.['updatedAt'] })
  })

  it('is refused with 409 where it is stale, saying who changed what since, and changes nothing', async () => {
    const { id, updatedAt } = await read('jinqiu-zhuxue')
    expect((await patch(li, id, { summary: '李的', basedOn: updatedAt })).status).toBe(200)
    const stale = await patch(zhang, id, { name: '张的', summary: '张的', basedOn: updatedAt })
    expect(stale.status).toBe(409)
    expect(stale.errors?.[0]?.message).toMatch(/^没有保存：您打开以后，li在 .+ 改了“[^“”、]+”。/)
    expect(stale.errors?.[0]?.data?.errors).toMatchObject([{ path: 'basedOn' }])
    expect(await read('jinqiu-zhuxue')).toMatchObject({ summary: '李的' })
  })

  it.each(['garbage', '9999-01-01T00:00:00.000Z', 123, {}])(
    'that was never one, %j, is refused with 400: nothing would ever be newer',
    async (basedOn) => {
      const { id, summary } = await read('jinqiu-zhuxue')
      expect((await patch(li, id, { summary: '不该存下', basedOn })).status).toBe(400)
      expect(await read('jinqiu-zhuxue')).toMatchObject({ summary })
    },
  )

  it('hears of changed fields alone, never of words that somebody sent as the name of one', async () => {
    const { id, updatedAt } = await read('jinqiu-zhuxue')
    const forged = '您的账号将被停用'
    await patch(zhang, id, { summary: '张改的', [forged]: 1 })
    const stale = await patch(li, id, { summary: '李的', basedOn: updatedAt })
    expect(stale.status).toBe(409)
    expect(stale.errors?.[0]?.message).not.toContain(forged)
  })

  it('is not refused for what the same open form saved since, whose answer has not arrived', async () => {
    const { id, updatedAt } = await read('jinqiu-zhuxue')
    const autosaved = await patch(li, id, { summary: '一半', basedOn: `${updatedAt} f1` })
    expect(autosaved.status).toBe(200)
    expect((await patch(li, id, { summary: '全部', basedOn: `${updatedAt} f1` })).status).toBe(200)
    expect((await publish(li, id)).status).toBe(200)
    expect((await patch(li, id, { summary: '全部', basedOn: `${updatedAt} f1` })).status).toBe(200)
    expect(await read('jinqiu-zhuxue')).toMatchObject({ summary: '全部' })
    const inAnotherWindow = await patch(li, id, { summary: '旧的', basedOn: `${updatedAt} f2` })
    expect(inAnotherWindow.status).toBe(409)
  })

  it('comes through the door as the admin sends it, in a form', async () => {
    const { id, updatedAt } = await read('jinqiu-zhuxue')
    const body = new FormData()
    body.set('_payload', JSON.stringify({ summary: '表单', basedOn: `${updatedAt} f3` }))
    const save = () =>
      cms.fetch(`/programs/${id}?draft=true&autosave=true`, {
        method: 'PATCH',
        headers: { authorization: `JWT ${li}` },
        body,
      })
    expect((await save()).status).toBe(200)
    await patch(zhang, id, { summary: '张的' })
    expect((await save()).status).toBe(409)
  })

  it('names everybody who changed something since, and each by what they changed', async () => {
    const { id, updatedAt } = await read('nuanxin-daxuetang')
    await patch(li, id, { summary: '李的' })
    await patch(zhang, id, { aliases: ['张的'] })
    const stale = await patch(li, id, { summary: '又', basedOn: updatedAt })
    expect(stale.errors?.[0]?.message).toMatch(/li在 .+ 改了“.+”；zhang在 .+ 改了“.+”/)
  })

  it.each([
    ['an autosave', '?draft=true&autosave=true'],
    ['one that does not say it is of a draft', ''],
  ])('is refused as well when it is %s', async (_, query) => {
    const { id, updatedAt } = await read('jinqiu-zhuxue')
    await patch(li, id, { summary: `李的${query}` }, '?draft=true&autosave=true')
    expect((await patch(zhang, id, { summary: '张的', basedOn: updatedAt }, query)).status).toBe(409)
  })

  it('is what publishing is held to, by what was seen: of what somebody changed since, nothing becomes public', async () => {
    const { id } = await read('jinqiu-zhuxue')
    await patch(zhang, id, { summary: '张看过的' })
    const look = await cms.fetch(`/workflow/preview?slug=programs&id=${id}&deed=publish`, {
      headers: { authorization: `JWT ${zhang}` },
    })
    const { seen } = (await look.json()) as { seen: object }
    await patch(li, id, { summary: '李后来改的' }, '?draft=true&autosave=true')
    const before = await (await cms.fetch('/publication/snapshot')).text()
    expect((await publish(zhang, id, { seen })).status).toBe(409)
    expect(await (await cms.fetch('/publication/snapshot')).text()).toBe(before)
  })

  it('is not refused for what was merely published since', async () => {
    const { id, updatedAt } = await read('jinqiu-zhuxue')
    expect((await publish(li, id)).status).toBe(200)
    expect((await patch(zhang, id, { summary: '张的', basedOn: updatedAt })).status).toBe(200)
  })

  it('leaves what the program itself changed since as it is, and keeps the rest', async () => {
    const { id, updatedAt } = await read('jinqiu-zhuxue')
    await cms.payload.update({ collection: 'programs', id, data: { aliases: ['程序的'] }, draft: true })
    const saved = await patch(zhang, id, { summary: '张', aliases: [], basedOn: updatedAt })
    expect(saved.status).toBe(200)
    expect(await read('jinqiu-zhuxue')).toMatchObject({ summary: '张', aliases: ['程序的'] })
  })

  it('works for globals too', async () => {
    const site = (await cms.payload.findGlobal({ slug: 'site', draft: true, depth: 0 })) as unknown as {
      updatedAt: string
      name: string
    }
    const first = await ask(li, 'POST', '/globals/site?draft=true', {
      name: `${site.name}一`,
      basedOn: site.updatedAt,
    })
    expect(first.status).toBe(200)
    const stale = await ask(zhang, 'POST', '/globals/site?draft=true', {
      name: '二',
      basedOn: site.updatedAt,
    })
    expect(stale.status).toBe(409)
    expect(stale.errors?.[0]?.message).toContain('li在')
  })

  it('tells a stranger nothing', async () => {
    const { id } = await read('jinqiu-zhuxue')
    const refused = await ask(null, 'PATCH', `/programs/${id}`, { summary: 'x', basedOn: '2020-01-01' })
    expect(refused.status).toBe(403)
    expect(JSON.stringify(refused)).not.toContain('li')
  })
})

describe('a save that names none', () => {
  it('is merged by top-level field: what it does not send stays as the others left it', async () => {
    const { id } = await read('jinqiu-zhuxue')
    const answers = await Promise.all([
      patch(li, id, { summary: '李的摘要' }),
      patch(zhang, id, { name: '张的名称' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await read('jinqiu-zhuxue')).toMatchObject({ summary: '李的摘要', name: '张的名称' })
  })
})

describe('a new document that is sent twice by one form', () => {
  const countOf = async (name: string): Promise<number> =>
    (await cms.payload.count({ collection: 'programs', where: { name: { equals: name } } })).totalDocs
  const post = (token: string, form: string, name: string) =>
    ask(token, 'POST', '/programs?draft=true', { name, basedOn: ` ${form}` })

  it.each([
    ['at the same time', true],
    ['one after the other', false],
  ])('%s, is made once, and the second learns which it is', async (name, isAtOnce) => {
    const form = `form${name.length}once`
    const [first, second] = isAtOnce
      ? await Promise.all([post(li, form, name), post(li, form, name)])
      : [await post(li, form, name), await post(li, form, name)]
    const [made, twin] = first.status === 201 ? [first, second] : [second, first]
    expect([made.status, twin.status]).toEqual([201, 409])
    expect(twin.errors?.[0]?.data).toMatchObject({ made: made.doc?.['id'] })
    expect(await countOf(name)).toBe(1)
  })

  it('is made again in another form, and where the first was deleted', async () => {
    const first = await post(li, 'formone00', '两份')
    expect((await post(li, 'formone11', '两份')).status).toBe(201)
    await cms.payload.delete({ collection: 'programs', id: String(first.doc?.['id']) })
    expect((await post(li, 'formone00', '两份')).status).toBe(201)
    expect(await countOf('两份')).toBe(2)
  })

  it('goes on as a change of what was made, and never conflicts with itself', async () => {
    const made = await post(li, 'formtwo00', '先写的')
    const id = String(made.doc?.['id'])
    const basedOn = ' formtwo00'
    expect((await patch(li, id, { name: '后写的', basedOn })).status).toBe(200)
    const rest = { summary: '再写', basedOn: `${String(made.doc?.['updatedAt'])} formtwo00` }
    expect((await patch(li, id, rest)).status).toBe(200)
  })

  it.each(['%', '_______', 'a', 'x'.repeat(200), '"', '.*'])('is not looked for by %j', async (form) => {
    expect((await post(li, form, '随便')).status).toBe(201)
  })
})

describe('a save that names who writes', () => {
  const nameUser = async (token: string | null, user: string) => {
    const { id, updatedAt } = await read('nuanxin-daxuetang')
    return patch(token ?? '', id, { summary: `写于${user}`, basedOn: `${updatedAt} formwho00 ${user}` })
  }

  it('goes through for them alone: whoever signed in since in the same browser writes nothing for them', async () => {
    const { docs } = await cms.payload.find({ collection: 'users', where: { name: { equals: 'li' } } })
    const own = String(docs[0]?.id)
    expect((await nameUser(li, own)).status).toBe(200)
    expect((await nameUser(zhang, own)).status).toBe(401)
    expect((await nameUser(null, own)).status).toBe(401)
    expect(await read('nuanxin-daxuetang')).toMatchObject({ summary: `写于${own}` })
  })
})

it('who changed what is in no answer, and cannot be forged', async () => {
  const { id } = await read('jinqiu-zhuxue')
  const saved = await patch(li, id, { summary: '新', changes: '{"name":{"at":"2999","by":"forged"}}' })
  expect(saved.doc).not.toHaveProperty('changes')
  expect(await read('jinqiu-zhuxue')).not.toHaveProperty('changes')
  const stored = await cms.payload.findByID({
    collection: 'programs',
    id,
    draft: true,
    showHiddenFields: true,
  })
  expect(JSON.stringify(stored)).not.toContain('forged')
  expect((stored as unknown as { changes: string }).changes).toContain('"by":"li"')
})
