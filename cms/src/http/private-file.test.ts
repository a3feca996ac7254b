import { mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { answerWithFile } from './private-file.ts'

const makeFile = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'xiezou-file-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = path.join(folder, 'large.pdf')
  await writeFile(file, Buffer.alloc(24_000_000))
  return file
}

/** How often this process has a file open. */
const countOpen = async (file: string): Promise<number> => {
  const open = await readdir('/proc/self/fd')
  const places = await Promise.all(open.map((one) => readlink(`/proc/self/fd/${one}`).catch(() => '')))
  return places.filter((place) => place === file).length
}

test.runIf(process.platform === 'linux')(
  'a file is opened when its first bytes are read, held by the piece, and closed when nobody reads on',
  async () => {
    const file = await makeFile()
    const unread = await answerWithFile(file, 'application/pdf')
    const answer = await answerWithFile(file, 'application/pdf')
    const reader = answer.body?.getReader()
    const { value } = (await reader?.read()) ?? {}
    expect(value?.length).toBe(64 * 1024)
    expect(await countOpen(file)).toBe(1)
    await reader?.cancel()
    await vi.waitFor(
      async () => {
        expect(await countOpen(file)).toBe(0)
      },
      { timeout: 50_000 },
    )
    expect(unread.headers.get('content-length')).toBe('24000000')
  },
)
