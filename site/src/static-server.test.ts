import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  type FileHandle,
  mkdir,
  open,
  readFile,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import path from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { attachmentFormats } from '@xiezou/shared'
import { expect, onTestFinished, test, vi } from 'vitest'
import { toFolder } from './renderer/target.ts'
import { toStaticHandler } from './static-files.ts'
import { listen, toFreePort } from './testing/listen.ts'
import { toTemporaryFolder } from './testing/temporary-folder.ts'

type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; body: string }

/** Asks for exactly this path: `fetch` would resolve the dots in it. */
const ask = async (
  port: number,
  place: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Answer> => {
  const asked = request({ host: '127.0.0.1', port, path: place, method, headers, agent: false }).end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  return { status: response.statusCode ?? 0, headers: response.headers, bytes, body: bytes.toString('utf8') }
}

const page = `<!doctype html><title>协奏</title>${'<p>奏响幸福的协奏曲</p>'.repeat(200)}`

/** A public folder with a page, files and things that are nobody's business, behind a real server. */
const serve = async () => {
  const outside = await toTemporaryFolder()
  const folder = path.join(outside, 'public')
  const target = toFolder(folder)
  const files = {
    'index.html': page,
    '404.html': '<!doctype html><title>没有这一页</title>',
    'reports/xie/index.html': page,
    'sitemap.xml': '<urlset/>',
    'robots.txt': 'User-agent: *',
    '_astro/site.aBc.css': 'a{}',
    'files/abc.webp': 'RIFF',
    '协奏/index.html': '中文',
    '.env': 'SECRET=1',
    '.git/config': 'SECRET=1',
  }
  for (const [file, words] of Object.entries(files)) await target.put(file, Buffer.from(words))
  await writeFile(path.join(outside, 'private.txt'), 'SECRET=1')
  const port = await listen(toStaticHandler(folder))
  return { port, folder, outside, target }
}

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/reports/xie/', 'text/html; charset=utf-8'],
  ['/reports/xie/?a=1', 'text/html; charset=utf-8'],
  ['/sitemap.xml', 'application/xml; charset=utf-8'],
  ['/robots.txt', 'text/plain; charset=utf-8'],
  ['/_astro/site.aBc.css', 'text/css; charset=utf-8'],
  ['/files/abc.webp', 'image/webp'],
  ['/%E5%8D%8F%E5%A5%8F/', 'text/html; charset=utf-8'],
])('%s is served as %s', async (place, type) => {
  const { port } = await serve()
  const { status, headers } = await ask(port, place)
  expect([status, headers['content-type']]).toEqual([200, type])
})

test.each(['/', '/nowhere/', '/files/abc.webp', '/.env'])(
  'the answer to %s carries the safe headers',
  async (place) => {
    const { port } = await serve()
    const { headers } = await ask(port, place)
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self'; /)
    expect(headers['content-security-policy']).not.toContain('script-src')
    expect(headers['content-security-policy']).not.toContain('unsafe')
    expect(headers['x-content-type-options']).toBe('nosniff')
  },
)

test('what is not there is answered with the 404 page and its status', async () => {
  const { port } = await serve()
  const { status, body, headers } = await ask(port, '/nowhere/')
  expect([status, body]).toEqual([404, '<!doctype html><title>没有这一页</title>'])
  expect(headers['cache-control']).toBe('no-cache')
  expect(headers['etag']).toBeUndefined()
})

test('before anything was drawn the answer is a plain 404', async () => {
  const port = await listen(toStaticHandler(path.join(await toTemporaryFolder(), 'nothing')))
  const { status, body } = await ask(port, '/')
  expect([status, body]).toEqual([404, '404\n'])
})

test.each([
  ['/_astro/site.aBc.css', 'public, max-age=31536000, immutable'],
  ['/files/abc.webp', 'public, max-age=31536000, immutable'],
  ['/', 'no-cache'],
  ['/sitemap.xml', 'no-cache'],
])('%s may be kept: %s', async (place, words) => {
  const { port } = await serve()
  expect((await ask(port, place)).headers['cache-control']).toBe(words)
})

test.each(['/.env', '/.git/config', '/%2eenv', '/reports/.git/config', '/.'])(
  '%s is hidden',
  async (place) => {
    const { port } = await serve()
    const { status, body } = await ask(port, place)
    expect(status).toBe(404)
    expect(body).not.toContain('SECRET')
  },
)

test.each([
  '/../private.txt',
  '/reports/../../private.txt',
  '/%2e%2e/private.txt',
  '/..%2fprivate.txt',
  '/%2e%2e%2fprivate.txt',
  '/..%5cprivate.txt',
  '/reports%2f..%2f..%2fprivate.txt',
  '/reports%2fxie/',
  '/..\\private.txt',
  '//../private.txt',
  '/reports//xie/',
  '/index.html%00.txt',
  '/%',
  '/%ff',
  'http://127.0.0.1/private.txt',
  '*',
])('the trick %s leads nowhere', async (place) => {
  const { port } = await serve()
  const { status, body } = await ask(port, place)
  expect(status).toBe(404)
  expect(body).not.toContain('SECRET')
})

test('a page without its last slash leads to the one with it', async () => {
  const { port } = await serve()
  const { status, headers } = await ask(port, '/reports/xie?a=1')
  expect([status, headers['location']]).toEqual([308, '/reports/xie/'])
})

test('a folder without a page of its own is not listed', async () => {
  const { port } = await serve()
  expect((await ask(port, '/reports/')).status).toBe(404)
  expect((await ask(port, '/reports')).status).toBe(404)
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])(
  '%s is not allowed',
  async (method) => {
    const { port } = await serve()
    const { status, headers } = await ask(port, '/', { method })
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD'])
  },
)

/** The ways by which bytes are read from an open file, watched. */
const watchReading = async () => {
  const handle = await open(import.meta.filename)
  const ways = Object.getPrototypeOf(handle) as Pick<FileHandle, 'read' | 'readFile' | 'createReadStream'>
  await handle.close()
  const spies = [vi.spyOn(ways, 'read'), vi.spyOn(ways, 'readFile'), vi.spyOn(ways, 'createReadStream')]
  onTestFinished(() => spies.forEach((spy) => spy.mockRestore()))
  return () => spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0)
}

test('HEAD is the answer without its body, and nothing of the file is read', async () => {
  const { port, target } = await serve()
  await target.put('files/large.pdf', Buffer.alloc(300_000))
  const countReads = await watchReading()
  for (const [place, length] of [
    ['/', Buffer.byteLength(page)],
    ['/files/large.pdf', 300_000],
  ] as const) {
    const { status, headers, bytes } = await ask(port, place, { method: 'HEAD' })
    expect([status, headers['content-length'], bytes.length]).toEqual([200, String(length), 0])
  }
  expect(countReads()).toBe(0)
  await ask(port, '/')
  expect(countReads()).toBe(1)
})

/** Bytes of which each tells where it stands. */
const numbered = Buffer.from(Uint32Array.from({ length: 100_000 }, (_, index) => index).buffer)

test.each([
  ['bytes=0-3', 206, 'bytes 0-3/400000', numbered.subarray(0, 4)],
  ['bytes=100000-299999', 206, 'bytes 100000-299999/400000', numbered.subarray(100_000, 300_000)],
  ['bytes=-8', 206, 'bytes 399992-399999/400000', numbered.subarray(-8)],
  ['bytes=399999-', 206, 'bytes 399999-399999/400000', numbered.subarray(-1)],
  ['bytes=400000-', 416, 'bytes */400000', Buffer.from('416\n')],
  ['bytes=9-3', 416, 'bytes */400000', Buffer.from('416\n')],
  ['bytes=0-1,9-10', 200, undefined, numbered],
  ['pages=1-2', 200, undefined, numbered],
])('of a file somebody may ask for %s alone', async (range, status, content, bytes) => {
  const { port, target } = await serve()
  await target.put('files/large.pdf', numbered)
  const answer = await ask(port, '/files/large.pdf', { headers: { range, 'accept-encoding': 'gzip' } })
  expect([answer.status, answer.headers['content-range']]).toEqual([status, content])
  expect(answer.headers['content-encoding']).toBeUndefined()
  expect(answer.bytes.equals(bytes)).toBe(true)
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
})

test('a download goes on where it broke off, unless the file is another one since', async () => {
  const { port, target } = await serve()
  await target.put('files/large.pdf', numbered)
  const { headers } = await ask(port, '/files/large.pdf', { method: 'HEAD' })
  const goOn = { range: 'bytes=200000-', 'if-range': headers['etag'] ?? '' }
  expect((await ask(port, '/files/large.pdf', { headers: goOn })).status).toBe(206)
  await target.put('files/large.pdf', numbered.toReversed())
  const { status, bytes } = await ask(port, '/files/large.pdf', { headers: goOn })
  expect([status, bytes.length]).toEqual([200, numbered.length])
})

test('what is compressed on its way has no parts', async () => {
  const { port } = await serve()
  const headers = { range: 'bytes=0-3', 'accept-encoding': 'gzip' }
  const answer = await ask(port, '/', { headers })
  expect([answer.status, answer.headers['accept-ranges']]).toEqual([200, undefined])
  expect(gunzipSync(answer.bytes).toString('utf8')).toBe(page)
})

test('a condition or a range does not change the answer for what is not there', async () => {
  const { port } = await serve()
  const headers = { range: 'bytes=0-3', 'if-none-match': '*', 'if-match': '"x"' }
  const { status, body } = await ask(port, '/nowhere/', { headers })
  expect([status, body]).toEqual([404, '<!doctype html><title>没有这一页</title>'])
})

test('an empty file is an empty answer', async () => {
  const { port, target } = await serve()
  await target.put('files/empty.txt', Buffer.alloc(0))
  const { status, headers, bytes } = await ask(port, '/files/empty.txt')
  expect([status, headers['content-length'], bytes.length]).toEqual([200, '0', 0])
})

test('a page that changes twice in one second is never taken for its older self', async () => {
  const { port, target, folder } = await serve()
  const setTime = (ms: number) => utimes(path.join(folder, 'index.html'), ms / 1000, ms / 1000)
  await setTime(1_700_000_000_100)
  const { headers } = await ask(port, '/')
  await target.put('index.html', Buffer.from('别的'))
  await setTime(1_700_000_000_900)
  const since = { 'if-modified-since': headers['last-modified'] ?? '' }
  expect((await ask(port, '/', { headers: since })).body).toBe('别的')
})

test('whoever sends a body is not listened to', async () => {
  const { port } = await serve()
  for (const method of ['POST', 'GET']) {
    const socket = connect(port, '127.0.0.1')
    socket.write(`${method} / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello`)
    expect(await text(socket)).toMatch(method === 'POST' ? /^HTTP\/1\.1 405 / : /^HTTP\/1\.1 200 /)
  }
})

test('a page is sent compressed to whoever can read that, and is the same', async () => {
  const { port } = await serve()
  const { headers, bytes } = await ask(port, '/', { headers: { 'accept-encoding': 'gzip' } })
  expect(headers['content-encoding']).toBe('gzip')
  expect(headers['vary']?.toLowerCase()).toContain('accept-encoding')
  expect(bytes.length).toBeLessThan(Buffer.byteLength(page) / 4)
  expect(gunzipSync(bytes).toString('utf8')).toBe(page)
})

test('a page that somebody has already is not sent again until it changes', async () => {
  const { port, target } = await serve()
  const etag = (await ask(port, '/')).headers['etag'] ?? ''
  const again = await ask(port, '/', { headers: { 'if-none-match': `"other", ${etag}` } })
  expect([again.status, again.bytes.length]).toEqual([304, 0])
  await target.put('index.html', Buffer.from(page.replace('幸福', '福幸')))
  expect((await ask(port, '/', { headers: { 'if-none-match': etag } })).status).toBe(200)
})

test('a page that grows and shrinks while it is read is served whole each time', async () => {
  const { port, target } = await serve()
  const versions = ['短', '长'.repeat(200_000)]
  await target.put('index.html', Buffer.from('短'))
  const state = { isWriting: true }
  const writing = (async () => {
    for (let times = 0; times < 40; times += 1) {
      await target.put('index.html', Buffer.from(versions[times % 2] ?? ''))
    }
    state.isWriting = false
  })()
  const answers: Answer[] = []
  do answers.push(...(await Promise.all([ask(port, '/'), ask(port, '/'), ask(port, '/')])))
  while (state.isWriting)
  await writing
  expect(answers.filter(({ status, body }) => status !== 200 || !versions.includes(body))).toEqual([])
  expect(answers.filter(({ headers, bytes }) => headers['content-length'] !== String(bytes.length))).toEqual(
    [],
  )
})

/** An answer of which only the head was read so far. */
const askSlowly = async (port: number, place: string): Promise<IncomingMessage> => {
  const asked = request({ host: '127.0.0.1', port, path: place, agent: false }).end()
  const [response] = (await once(asked, 'response')) as [IncomingMessage]
  return response
}

test('a file that is replaced or removed while it is sent is sent as it was', async () => {
  const { port, target } = await serve()
  const old = Buffer.alloc(24_000_000, '旧')
  await target.put('files/large.pdf', old)
  const first = await askSlowly(port, '/files/large.pdf')
  await target.put('files/large.pdf', Buffer.alloc(24_000_000, '新'))
  const second = await askSlowly(port, '/files/large.pdf')
  await target.remove('files/large.pdf')
  expect((await buffer(first)).equals(old)).toBe(true)
  expect((await buffer(second)).equals(Buffer.alloc(24_000_000, '新'))).toBe(true)
  expect((await ask(port, '/files/large.pdf')).status).toBe(404)
})

test('a file that is cut short while it is sent ends the connection: nothing else is taken for its rest', async () => {
  const { port, target, folder } = await serve()
  await target.put('files/large.pdf', Buffer.alloc(24_000_000))
  const socket = connect(port, '127.0.0.1')
  const ask = (place: string): string => `GET ${place} HTTP/1.1\r\nhost: x\r\n\r\n`
  socket.write(ask('/files/large.pdf') + ask('/'))
  await once(socket, 'readable')
  await truncate(path.join(folder, 'files/large.pdf'), 1000)
  const said = await buffer(socket)
  expect(said.length).toBeLessThan(24_000_000)
  expect(said.toString('latin1').match(/HTTP\/1\.1 200/g)).toHaveLength(1)
})

test('sixty who ask for a large file and read nothing hold little memory, and nobody up', async () => {
  const { port, target } = await serve()
  await target.put('files/large.pdf', Buffer.alloc(24_000_000))
  const before = process.memoryUsage().rss
  const slow = await Promise.all(Array.from({ length: 60 }, () => askSlowly(port, '/files/large.pdf')))
  expect((await ask(port, '/')).body).toBe(page)
  expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000)
  slow.forEach((response) => response.destroy())
})

test.each([
  ['a file', 'index.html', '/'],
  ['a folder on the way', 'reports', '/reports/xie/'],
  ['a folder on the way, with a file of its own name', 'reports', '/reports/private.txt'],
  ['a file inside the folder', 'robots.txt', '/robots.txt'],
])('a link that somebody put in the place of %s is not followed', async (_, link, place) => {
  const { port, folder, outside } = await serve()
  const linked = path.join(outside, 'linked')
  await mkdir(path.join(linked, 'xie'), { recursive: true })
  for (const file of ['private.txt', 'xie/index.html']) await writeFile(path.join(linked, file), 'SECRET=1')
  await rm(path.join(folder, link), { recursive: true })
  await symlink(link === 'reports' ? linked : path.join(linked, 'private.txt'), path.join(folder, link))
  const { status, body } = await ask(port, place)
  expect([status, body]).toEqual([404, '<!doctype html><title>没有这一页</title>'])
})

test('the public folder itself may be reached by a link, and come into being or move later', async () => {
  const { folder, outside } = await serve()
  const link = path.join(outside, 'link')
  const port = await listen(toStaticHandler(link))
  expect((await ask(port, '/')).status).toBe(404)
  await symlink(folder, link)
  expect((await ask(port, '/')).body).toBe(page)
  const other = path.join(outside, 'other')
  await toFolder(other).put('index.html', Buffer.from('别处'))
  await rm(link)
  await symlink(other, link)
  expect((await ask(port, '/')).body).toBe('别处')
})

test.runIf(process.platform !== 'win32')('a pipe that somebody put there holds nothing up', async () => {
  const { port, folder } = await serve()
  execFileSync('mkfifo', [path.join(folder, 'pipe.txt')])
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(port, '/pipe.txt')))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
  expect((await ask(port, '/')).body).toBe(page)
})

/** The server as the launcher starts it. */
const start = (settings: Record<string, string>) => {
  const server = spawn(process.execPath, [path.join(import.meta.dirname, 'static-server.ts')], {
    env: { PATH: path.dirname(process.execPath), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void server.kill('SIGKILL'))
  return server
}

test('the server says when it listens, and ends when it is told to', async () => {
  const folder = await toTemporaryFolder()
  await mkdir(path.join(folder, 'public'))
  await writeFile(path.join(folder, 'public', 'index.html'), page)
  const port = await toFreePort()
  const server = start({ DATA_DIR: folder, SITE_PORT: String(port) })
  const [line] = (await once(server.stdout, 'data')) as [Buffer]
  expect(line.toString()).toBe('{"listening":true}\n')
  expect((await ask(port, '/')).body).toBe(page)
  const upgrade = connect(port, '127.0.0.1')
  upgrade.write('GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n')
  expect(await text(upgrade)).toBe('')
  server.kill('SIGTERM')
  expect(await once(server, 'exit')).toEqual([0, null])
})

test('a server whose port is taken says so and ends', async () => {
  const port = await listen(() => undefined)
  const server = start({ DATA_DIR: await toTemporaryFolder(), SITE_PORT: String(port) })
  const [words, ended] = await Promise.all([text(server.stderr), once(server, 'exit')])
  expect(words).toBe(`静态服务器没有启动：端口 ${port} 已被占用\n`)
  expect(ended).toEqual([1, null])
})

test('a server with a senseless setting says which and ends', async () => {
  const server = start({ SITE_PORT: 'abc' })
  const [words, ended] = await Promise.all([text(server.stderr), once(server, 'exit')])
  expect(words).toBe('静态服务器没有启动：环境变量：\n  SITE_PORT：端口是 1 到 65535 之间的整数\n')
  expect(ended).toEqual([1, null])
})

test('what the manual has another server say is what this one says', async () => {
  const manual = await readFile(path.resolve(import.meta.dirname, '../../docs/operations.md'), 'utf8')
  const [, configuration = ''] = /```nginx\n(.*?)```/s.exec(manual) ?? []
  const said = [...configuration.matchAll(/add_header (\S+) "(.*)" always;/g)].map(
    ([, name = '', value = '']) => [name.toLowerCase(), value],
  )
  const { port, target } = await serve()
  const { headers } = await ask(port, '/')
  expect(headers).toMatchObject(Object.fromEntries(said))
  expect(said.map(([name]) => name).sort()).toEqual([
    'content-security-policy',
    'cross-origin-opener-policy',
    'permissions-policy',
    'referrer-policy',
    'x-content-type-options',
  ])
  const [, saved = ''] = /~(\S+) attachment;/.exec(configuration) ?? []
  const [, lasting = ''] = /~(\S+) "public, max-age=31536000, immutable";/.exec(configuration) ?? []
  for (const ending of [...attachmentFormats, 'html', 'webp', 'css']) {
    const place = `/files/x.${ending}`
    await target.put(place.slice(1), Buffer.from('x'))
    const answer = await ask(port, place)
    const isSaved = answer.headers['content-disposition'] === 'attachment'
    expect(new RegExp(saved).test(place), place).toBe(isSaved)
    expect(answer.headers['cache-control']).toContain('immutable')
    expect(place).toMatch(new RegExp(lasting))
  }
  expect('/reports/xie/').not.toMatch(new RegExp(lasting))
})
