import { createHmac } from 'node:crypto'
import { env } from '../../env.ts'

/** The signature under which the renderer believes a request: `t=<unix seconds>,v1=<hmac-sha256 of "t.body">`. */
const toSignature = (body: string, secret: string): string => {
  const time = Math.floor(Date.now() / 1000)
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`
}

/** Sends the renderer something signed; null where none is set up. Rejects where it does not answer in time. */
export const postToRenderer = async (
  place: string,
  value: unknown,
  timeoutMs = 5_000,
): Promise<Response | null> => {
  const { RENDERER_URL: url, RENDERER_SECRET: secret } = env
  if (url === undefined || secret === undefined) return null
  const body = JSON.stringify(value)
  const send = (): Promise<Response> =>
    fetch(new URL(place, url), {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'x-xiezou-signature': toSignature(body, secret) },
      signal: AbortSignal.timeout(timeoutMs),
    })
  // A connection that was idle may be closed at the other end while it is taken up again; to ask twice does no harm.
  return send().catch((error: unknown) => {
    if (error instanceof TypeError) return send()
    throw error
  })
}

/** Asks the renderer something; null where none is set up. Rejects where it does not answer in time. */
export const getFromRenderer = async (place: string, timeoutMs = 2_000): Promise<Response | null> => {
  const { RENDERER_URL: url } = env
  return url === undefined ? null : fetch(new URL(place, url), { signal: AbortSignal.timeout(timeoutMs) })
}
