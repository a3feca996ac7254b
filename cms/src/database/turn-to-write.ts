import { locks } from 'node:worker_threads'
import { busy } from './one-writer.ts'

/** Waits for the turn to write among all in this process, whichever copy of this module they use. Throws 503. */
export function turnToWrite(url: string, timeoutMs: number): Promise<() => void> {
  const { promise, resolve, reject } = Promise.withResolvers<() => void>()
  const waiting = new AbortController()
  const patience = setTimeout(() => waiting.abort(), timeoutMs)
  const granted = async () => {
    clearTimeout(patience)
    if (!waiting.signal.aborted) await new Promise<void>(resolve)
  }
  const over = () => reject(busy())
  locks.request(`writing to ${url}`, { signal: waiting.signal }, granted).then(over, over)
  return promise
}
