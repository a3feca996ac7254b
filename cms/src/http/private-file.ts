import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { ReadableStream } from 'node:stream/web'

const read = async function* (file: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(file)
}

/** A file as the body of an answer: opened when its first bytes are asked for, so never for HEAD, and held in memory by the piece. */
export const toFileBody = (file: string): BodyInit => ReadableStream.from(read(file)) as unknown as BodyInit

/** What is answered where there is no such file, or none that the asker may see. */
export const noFile = (): Response =>
  Response.json({ errors: [{ message: '没有这个文件' }] }, { status: 404 })

/**
 * Hands over a file of the CMS under its own type and never as a page of ours; with `saveAs` it is saved under that
 * name and not shown. Whoever calls has checked that the asker may have it. 404 where the file is not there.
 */
export const answerWithFile = async (file: string, type: string, saveAs?: string): Promise<Response> => {
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  )
  if (size === null) return noFile()
  return new Response(toFileBody(file), {
    headers: {
      'content-type': type,
      'content-length': String(size),
      ...(saveAs !== undefined && {
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(saveAs)}`,
      }),
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}
