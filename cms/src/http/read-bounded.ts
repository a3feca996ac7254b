import { setTimeout as pause } from 'node:timers/promises'
import { Refused } from './refused.ts'

/** What anybody sends at once, in bytes; a picture may take its time on a slow line. */
const quicklySent = 64 * 1024
const longestMs = 5 * 60_000

const tooLarge = (): Refused => new Refused(413, '请求的内容太大')
const tooSlow = (): Refused => new Refused(408, '内容传得太慢，请检查网络后再试')

/**
 * Reads the body of a request, never more than `most` bytes of it, and never waiting longer than `patienceMs` for the
 * next of them; small bodies take no longer than that as a whole, large ones a few minutes. Throws `Refused` 413, before
 * anything is read where its length is announced, and 408.
 */
export const readBounded = async (
  request: Request,
  most: number,
  patienceMs = 20_000,
  wholeMs = most <= quicklySent ? patienceMs : longestMs,
): Promise<Uint8Array<ArrayBuffer>> => {
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge()
  if (request.body === null) return new Uint8Array()
  const reader = request.body.getReader() as ReadableStreamDefaultReader<Uint8Array>
  const parts: Uint8Array[] = []
  let size = 0
  const until = Date.now() + wholeMs
  for (;;) {
    const patience = new AbortController()
    const longest = Math.min(patienceMs, until - Date.now())
    const next = await Promise.race([
      reader.read().catch(() => {
        throw new Refused(400, '内容没有传完')
      }),
      pause(Math.max(longest, 0), null, { signal: patience.signal, ref: false }),
    ]).finally(() => {
      patience.abort()
    })
    if (next === null || next.done) {
      if (next?.done !== true) {
        void reader.cancel().catch(() => undefined)
        throw tooSlow()
      }
      return new Uint8Array(Buffer.concat(parts))
    }
    size += next.value.byteLength
    if (size > most) {
      void reader.cancel().catch(() => undefined)
      throw tooLarge()
    }
    parts.push(next.value)
  }
}
