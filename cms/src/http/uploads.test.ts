import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type SignedIn, type TestCms, startCms } from '../testing/start-cms.ts'

let cms: TestCms
let editor: SignedIn
let server: Server
let asked = 0

beforeAll(async () => {
  cms = await startCms()
  editor = await cms.signIn('editor')
  server = createServer((_, response) => {
    asked += 1
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterAll(async () => {
  server.close()
  await cms.stop()
})

const toAddresses = (): string[] => {
  const { port } = server.address() as AddressInfo
  return [
    `http://127.0.0.1:${port}/x.png`,
    `http://localhost:${port}/x.png`,
    `http://[::ffff:127.0.0.1]:${port}/x.png`,
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    '/api/users',
    'x',
  ]
}

it.each(['pictures', 'attachments', 'evidence-files'])(
  'an upload to %s is a file, never an address',
  async (slug) => {
    for (const url of toAddresses())
      for (const more of [{}, { filename: 'x.png' }, { filename: 'x.png', uploadEdits: { crop: { x: 1 } } }])
        for (const query of ['', '?draft=true']) {
          const answer = await editor.ask('POST', `/${slug}${query}`, { url, ...more })
          const says = await answer.text()
          expect([answer.status, says.includes('请上传文件本身')], `${url} ${says}`).toEqual([400, true])
        }
    expect(asked).toBe(0)
  },
)

it('a draft without any file is saved, and what it says of one later is not taken', async () => {
  const made = await editor.ask('POST', '/pictures?draft=true', { alt: '小屋' })
  const { doc } = (await made.json()) as { doc: { id: string } }
  for (const url of toAddresses()) {
    const uploadEdits = { crop: { x: 1, y: 1 }, widthInPixels: 1 }
    const data = { url, filename: 'x.png', focalX: 1, focalY: 2, uploadEdits }
    const answer = await editor.ask('PATCH', `/pictures/${doc.id}?draft=true`, data)
    expect(answer.status).toBe(200)
    const { doc: after } = (await answer.json()) as { doc: { filename: string | null } }
    expect(after.filename ?? null).toBeNull()
  }
  expect(asked).toBe(0)
})
