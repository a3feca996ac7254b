import { type DocumentRef, parseSnapshotEnd, readLines } from '@xiezou/shared'
import { z } from 'zod'
import { NotGiven, type Source } from './corpus.ts'
import { isServed, type Line, readLine } from './lines.ts'

const manifest = z.strictObject({ release: z.int(), entries: z.record(z.string(), z.string()) })

const mostKeys = 100
/** From here on one long answer is cheaper than many short ones. */
const manyKeys = 500

/** Lines one after another as they arrive: a snapshot is never held in memory as one text. */
const readAnswer = async (answer: Response): Promise<Line[]> => {
  if (answer.body === null) return []
  const found: Line[] = []
  let number = 0
  for await (const line of readLines(answer.body)) {
    number += 1
    if (line !== '' && parseSnapshotEnd(line) === null) found.push(readLine(line, number))
  }
  return found
}

/** The publication API of a CMS. Each call fails after `timeoutMs`, or at once when the signal says so. */
export const toSource = (cmsUrl: string, ending: AbortSignal, timeoutMs = 60_000): Source => {
  const ask = async <Answer>(
    place: string,
    headers: Record<string, string>,
    read: (answer: Response) => Promise<Answer>,
  ): Promise<Answer> => {
    const name = place.replace(/\?.*/, '')
    try {
      const answer = await fetch(`${cmsUrl}/api/publication/${place}`, {
        headers,
        signal: AbortSignal.any([ending, AbortSignal.timeout(timeoutMs)]),
      })
      if (!answer.ok && answer.status !== 304) {
        // What stands before the CMS answers from 502 on: then it is not there, whatever is asked for.
        const Kind = answer.status > 501 ? Error : NotGiven
        throw new Kind(`答复 ${answer.status}`)
      }
      return await read(answer)
    } catch (error) {
      const Kind = error instanceof NotGiven ? NotGiven : Error
      throw new Kind(`从 CMS（${cmsUrl}）取 ${name} 没有成功：${toWords(error)}`, { cause: error })
    }
  }
  return {
    loadManifest: (known) =>
      ask('manifest', known === '' ? {} : { 'if-none-match': known }, async (answer) =>
        answer.status === 304
          ? null
          : { tag: answer.headers.get('etag') ?? '', ...manifest.parse(await answer.json()) },
      ),
    async loadDocuments(refs) {
      if (refs.length > manyKeys) {
        const wanted = new Set<DocumentRef>(refs)
        const all = await ask('snapshot', {}, readAnswer)
        return all.filter((line) => {
          const ref = isServed(line) ? line.entry.ref : line.ref
          return ref === null || wanted.has(ref)
        })
      }
      const found: Line[] = []
      for (let from = 0; from < refs.length; from += mostKeys) {
        const keys = refs.slice(from, from + mostKeys).join(',')
        found.push(...(await ask(`documents?keys=${keys}`, {}, readAnswer)))
      }
      return found
    },
    loadFile: (hash) =>
      ask(`files/${hash}`, {}, async (answer) => new Uint8Array(await answer.arrayBuffer())),
  }
}

const toWords = (error: unknown): string => {
  if (error instanceof z.ZodError) return '答复的样子不对'
  if (!(error instanceof Error)) return String(error)
  if (error.name === 'TimeoutError') return '等得太久'
  // What fetch knows of a refused connection is in the cause.
  const code = error.cause instanceof Error && 'code' in error.cause ? String(error.cause.code) : null
  return code === null ? error.message : `连不上（${code}）`
}
