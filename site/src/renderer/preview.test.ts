import { createHmac } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeDraw } from '../testing/fake-draw.ts'
import { listen } from '../testing/listen.ts'
import { toTemporaryFolder } from '../testing/temporary-folder.ts'
import { toPreviewHandler } from './preview.ts'

const secret = 'a secret of the tests'
const sign = (body: string, by = secret): string => {
  const time = Math.floor(Date.now() / 1000)
  return `t=${time},v1=${createHmac('sha256', by).update(`${time}.${body}`).digest('hex')}`
}

const serve = async () => {
  const folder = await toTemporaryFolder()
  const file = path.join(folder, 'page.css')
  await writeFile(file, 'p{}')
  const draw = makeDraw('bundle-1', [{ path: '/_astro/page.css', file }])
  const preview = toPreviewHandler(secret, draw)
  const port = await listen((request, response) => {
    void preview(request, response).then((isAnswered) => {
      if (!isAnswered) response.writeHead(418).end()
    })
  })
  const url = `http://127.0.0.1:${port}`
  const post = (body: string, signature = sign(body)): Promise<Response> =>
    fetch(`${url}/draw`, { method: 'POST', body, headers: { 'x-xiezou-signature': signature } })
  return { url, draw, post }
}

const drawing = JSON.stringify({ path: '/reports/x/', page: { kind: 'report', title: '没有发布' } })

test('a signed page model is drawn with the bundle', async () => {
  const { post } = await serve()
  const answer = await post(drawing)
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('没有发布')
})

test.each([
  ['with another secret', sign(drawing, 'another secret of the tests')],
  ['for another page', sign('{}')],
  ['not at all', ''],
])('a page model signed %s is not drawn', async (_, signature) => {
  const { post, draw } = await serve()
  expect((await post(drawing, signature)).status).toBe(401)
  expect(draw.drawn).toEqual([])
})

test.each(['', '[]', '{"path":"/x/"}', '{"path":"x","page":{"kind":"home"}}', 'null'])(
  'what is no page model is refused in words: %s',
  async (body) => {
    const { post } = await serve()
    const answer = await post(body)
    expect(answer.status).toBe(400)
    expect(await answer.json()).toEqual({ message: '请求里没有页面' })
  },
)

test('a page that does not come out is told why', async () => {
  const { post, draw } = await serve()
  draw.failing.add('/reports/x/')
  const answer = await post(drawing)
  expect(answer.status).toBe(422)
  expect(await answer.json()).toEqual({ message: '模板坏了' })
})

test('the files of the bundle are handed out, and nothing else', async () => {
  const { url } = await serve()
  const answer = await fetch(`${url}/bundle/_astro/page.css`)
  expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(await answer.text()).toBe('p{}')
  for (const place of ['/bundle/', '/bundle/../secrets.json', '/bundle/_astro/other.css', '/draw', '/status'])
    expect((await fetch(url + place)).status, place).toBe(418)
})
