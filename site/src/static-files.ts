import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { constants } from 'node:zlib'
import { attachmentFormats, attachmentTypes } from '@xiezou/shared'
import compression from 'compression'
import { toFileName, toOpenPublic } from './open-public.ts'
import { refuse, sendFile } from './send-file.ts'

const always = {
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cross-origin-opener-policy': 'same-origin',
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  ...Object.fromEntries(Object.entries(attachmentTypes).map(([format, type]) => [`.${format}`, type])),
  // Its character set is known only for our own.
  '.txt': 'text/plain; charset=utf-8',
}

/** The type under which a file is served. */
export const toContentType = (file: string): string => types[path.extname(file)] ?? 'application/octet-stream'

// An attachment is saved, never shown: what is in it is not ours.
const kept = new Set(attachmentFormats.map((format) => `.${format}`))
const isKept = (file: string): boolean => file.startsWith('files/') && kept.has(path.extname(file))

const lasting = /^(?:_astro|files|fonts)\//

/** Whether a file is compressed on its way, as its headers say; an attachment may be large, and can be asked for in parts. */
const isCompressible = (request: IncomingMessage, response: ServerResponse): boolean =>
  !response.hasHeader('content-disposition') && compression.filter(request as never, response as never)

// Its own window of 4 MB would be held for every reader who is slow.
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 } }

/** Serves a public folder that changes while it is served; what is not there is answered with its 404 page. */
export const toStaticHandler = (
  folder: string,
): ((request: IncomingMessage, response: ServerResponse) => void) => {
  const compress = compression({ brotli, filter: isCompressible as never })
  const openPublic = toOpenPublic(folder)

  const serveFile = async (
    request: IncomingMessage,
    response: ServerResponse,
    file: string,
    status: 200 | 404,
  ): Promise<boolean> => {
    const found = await openPublic(file)
    if (found === null) return false
    response.statusCode = status
    response.setHeader('content-type', toContentType(file))
    response.setHeader(
      'cache-control',
      lasting.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    response.setHeader('vary', 'accept-encoding')
    if (isKept(file)) response.setHeader('content-disposition', 'attachment')
    // What is compressed on its way has other bytes for each asker: it has no parts, and no strong tag.
    const isCompressed = isCompressible(request, response)
    if (status === 404) {
      // No condition is about the page that says so.
      await sendFile({ method: request.method, headers: {} }, response, found, false)
      return true
    }
    response.setHeader('etag', `${isCompressed ? 'W/' : ''}"${found.version}"`)
    response.setHeader('last-modified', found.modified.toUTCString())
    // Its seconds are too long for a page that changes twice in one.
    const { 'if-modified-since': _, ...headers } = request.headers
    await sendFile({ method: request.method, headers }, response, found, !isCompressed)
    return true
  }

  const hasFile = async (file: string): Promise<boolean> => {
    const found = await openPublic(file)
    await found?.handle.close()
    return found !== null
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [requested = ''] = (request.url ?? '').split('?', 1)
    const file = toFileName(requested)
    if (file !== null && (await serveFile(request, response, file, 200))) return
    if (file !== null && !requested.endsWith('/') && (await hasFile(`${file}/index.html`))) {
      response.writeHead(308, { location: `${requested}/`, 'cache-control': 'no-cache' }).end()
      return
    }
    if (await serveFile(request, response, '404.html', 404)) return
    refuse(response, 404)
  }

  return (request, response) => {
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
    // Nothing here has a use for a body: whoever sends one is not listened to.
    const { 'content-length': length = '0', 'transfer-encoding': chunked } = request.headers
    if (length !== '0' || chunked !== undefined) response.setHeader('connection', 'close')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    // The types of compression are Express's; it needs no more than node:http has.
    compress(request as never, response as never, () => {
      answer(request, response).catch(() => response.destroy())
    })
  }
}
