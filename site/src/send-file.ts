import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import send from 'send'
import type { OpenFile } from './open-public.ts'

/** Up to here bytes go out in one piece, which costs less than a stream. */
const onePiece = 64 * 1024

const cutShort = 'the file was cut short while it was sent'

type Range = { start: number; end: number }

/** Throws where the file was cut short under our hands: the reader would wait for the rest for ever. */
const sendBytes = async (
  { handle, size }: OpenFile,
  response: ServerResponse,
  { start, end }: Range,
): Promise<void> => {
  const length = end - start + 1
  if (length <= onePiece) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(length), 0, length, start)
    // Of an empty file, its first byte is asked for.
    if (bytesRead < Math.min(length, size)) throw new Error(cutShort)
    response.end(buffer.subarray(0, bytesRead))
    return
  }
  const stream = handle.createReadStream({ start, end })
  await pipeline(stream, response, { end: false })
  if (stream.bytesRead < length) throw new Error(cutShort)
  response.end()
}

/** The parts of `send` that are used: it is told what is open, and hands on what of it is asked for. */
type Sending = {
  res: ServerResponse
  send: (place: string, stat: { size: number }) => void
  stream: (place: string, range: Range) => void
}

/**
 * Answers with an open file, whole or in part or not at all, as the request's conditions have it. Left alone, `send` looks
 * at a file and opens it at two moments, and another one may have taken its place between them.
 */
export const sendFile = async (
  asked: Pick<IncomingMessage, 'method' | 'headers'>,
  response: ServerResponse,
  file: OpenFile,
  acceptRanges: boolean,
): Promise<void> => {
  const ours = { acceptRanges, cacheControl: false, etag: false, lastModified: false }
  const emitter = send(asked as IncomingMessage, '', ours)
  emitter.once('error', ({ status, headers }: { status: number; headers?: OutgoingHttpHeaders }) => {
    for (const name of ['content-disposition', 'etag', 'last-modified', 'vary']) response.removeHeader(name)
    refuse(response, status, headers)
  })
  const sending = emitter as unknown as Sending
  const sent: Promise<void>[] = []
  sending.res = response
  sending.stream = (_place, range) => void sent.push(sendBytes(file, response, range))
  try {
    sending.send('', file)
    await Promise.all(sent)
  } finally {
    await file.handle.close()
  }
}

/** Answers with a status and a line that names it. */
export const refuse = (response: ServerResponse, status: number, headers: OutgoingHttpHeaders = {}): void => {
  const words = `${status}\n`
  response.setHeader('cache-control', 'no-cache')
  response
    .writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'content-length': words.length,
      ...headers,
    })
    .end(words)
}
