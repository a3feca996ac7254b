import { Worker } from 'node:worker_threads'
import { z } from 'zod'

const answer = z.union([
  z.strictObject({ bytes: z.instanceof(Uint8Array) }),
  z.strictObject({ error: z.string() }),
])

/** Makes the WOFF2 font of a glyph set. Rejects where that fails. */
export type MakeSubset = (glyphs: string) => Promise<Uint8Array>

/** Subsets made in a thread of their own, which ends when nothing asks it any more; asked one at a time. */
export const toSubsetMaker = (): MakeSubset => {
  let worker: Worker | null = null
  return (glyphs) =>
    new Promise((resolve, reject) => {
      const asked = (worker ??= new Worker(new URL('subset-worker.ts', import.meta.url)))
      const end = (): void => {
        asked.off('message', onMessage).off('error', onError)
        asked.unref()
      }
      const onMessage = (message: unknown): void => {
        end()
        const said = answer.parse(message)
        if ('bytes' in said) resolve(said.bytes)
        else reject(new Error(`标题字体没有做成：${said.error}`))
      }
      const onError = (error: Error): void => {
        end()
        worker = null
        reject(new Error(`标题字体没有做成：${error.message}`, { cause: error }))
      }
      asked.ref()
      asked.on('message', onMessage).on('error', onError)
      asked.postMessage(glyphs)
    })
}
