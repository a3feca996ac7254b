import { createHmac } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { afterCommit } from '../database/after-commit.ts'
import { env } from '../env.ts'

/** The signature under which the renderer believes an event: `t=<unix seconds>,v1=<hmac-sha256 of "t.body">`. */
const toSignature = (body: string, secret: string): string => {
  const time = Math.floor(Date.now() / 1000)
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`
}

const notify = async (release: number): Promise<void> => {
  const { RENDERER_URL: url, RENDERER_SECRET: secret } = env
  if (url === undefined || secret === undefined) return
  const body = JSON.stringify({ release })
  await fetch(new URL('/events', url), {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'x-xiezou-signature': toSignature(body, secret) },
    signal: AbortSignal.timeout(5_000),
  })
}

/**
 * Tells the renderer of a release once it is committed. Nobody waits for the answer: a renderer that hangs must not
 * hold an editor's request, and one that missed the event finds the release by polling.
 */
export const notifyAfterCommit = (req: PayloadRequest, release: number): void => {
  afterCommit(req, () => {
    notify(release).catch((error: unknown) => {
      req.payload.logger.warn({ err: error }, `发布 ${release} 未能通知渲染器，它会在轮询时发现`)
    })
  })
}
