import { describe, expect, it } from 'vitest'
import { readBounded } from './read-bounded.ts'

type Init = RequestInit & { duplex?: 'half' }

const toRequest = (body: ReadableStream<Uint8Array>, headers: Record<string, string> = {}): Request =>
  new Request('http://127.0.0.1:3000/api/articles', { method: 'POST', headers, body, duplex: 'half' } as Init)

const kilobyte = new Uint8Array(1024)

describe('a body', () => {
  it('of announced length is refused before a byte of it is read', async () => {
    let pulled = 0
    const body = new ReadableStream<Uint8Array>({ pull: () => void (pulled += 1) }, { highWaterMark: 0 })
    const request = toRequest(body, { 'content-length': '100000000' })
    await expect(readBounded(request, 2048)).rejects.toMatchObject({ status: 413 })
    expect(pulled).toBe(0)
  })

  it('without end is refused once it is too large', async () => {
    let sent = 0
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1
        controller.enqueue(kilobyte)
      },
    })
    await expect(readBounded(toRequest(body), 4096)).rejects.toMatchObject({ status: 413 })
    expect(sent).toBeLessThan(20)
  })

  it('that stops coming is not waited for', async () => {
    const body = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(kilobyte) })
    await expect(readBounded(toRequest(body), 4096, 30)).rejects.toMatchObject({ status: 408 })
  })

  it('that trickles is not waited for either, a byte at a time', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        await new Promise((resolve) => setTimeout(resolve, 2))
        controller.enqueue(new Uint8Array(1))
      },
    })
    await expect(readBounded(toRequest(body), 1_000_000, 10_000, 50)).rejects.toMatchObject({ status: 408 })
    const small = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        await new Promise((resolve) => setTimeout(resolve, 2))
        controller.enqueue(new Uint8Array(1))
      },
    })
    await expect(readBounded(toRequest(small), 16 * 1024, 1500)).rejects.toMatchObject({ status: 408 })
  })

  it('that is broken off is refused', async () => {
    const body = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('gone')) })
    await expect(readBounded(toRequest(body), 4096)).rejects.toMatchObject({ status: 400 })
  })

  it('that is whole and small enough is read', async () => {
    expect(await readBounded(toRequest(new Blob([kilobyte, kilobyte]).stream()), 2048)).toHaveLength(2048)
  })
})
