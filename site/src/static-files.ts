import { open } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { attachmentFormats, attachmentTypes } from '@xiezou/shared'
import compression from 'compression'

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

/** The file that the path of a request names, `reports/index.html`; null for a path that no page or file of a site has. */
const toFileName = (requested: string): string | null => {
  if (!requested.startsWith('/')) return null
  const names: string[] = []
  for (const encoded of requested.slice(1).split('/')) {
    try {
      names.push(decodeURIComponent(encoded))
    } catch {
      return null
    }
  }
  const last = names.pop() ?? ''
  const isPlain = (name: string): boolean => !/^\.|[/\\\0]/.test(name)
  if (!isPlain(last) || !names.every((name) => name !== '' && isPlain(name))) return null
  return [...names, last === '' ? 'index.html' : last].join('/')
}

/** A file as it was when it was opened; null where there is none. A rename meanwhile changes neither its bytes nor its tag. */
const loadFile = async (place: string): Promise<{ bytes: Buffer; etag: string; modified: string } | null> => {
  const handle = await open(place).catch(() => null)
  if (handle === null) return null
  try {
    const stat = await handle.stat({ bigint: true })
    if (!stat.isFile()) return null
    const etag = `W/"${stat.size.toString(36)}-${stat.mtimeNs.toString(36)}"`
    return { bytes: await handle.readFile(), etag, modified: stat.mtime.toUTCString() }
  } finally {
    await handle.close()
  }
}

const isKnown = (request: IncomingMessage, etag: string): boolean =>
  (request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(etag)

/**
 * Serves a public folder that changes while it is served; what is not there is answered with its 404 page.
 * Written out because sirv reads a file's length and its bytes at different moments, ends the process when a file is
 * removed in between or a range is reversed, and serves hidden files where it does not keep a list.
 */
export const toStaticHandler = (
  folder: string,
): ((request: IncomingMessage, response: ServerResponse) => void) => {
  const compress = compression()

  const serveFile = async (
    request: IncomingMessage,
    response: ServerResponse,
    file: string,
    status: 200 | 404,
  ): Promise<boolean> => {
    const found = await loadFile(path.join(folder, file))
    if (found === null) return false
    response.setHeader(
      'cache-control',
      lasting.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    response.setHeader('vary', 'accept-encoding')
    if (isKept(file)) response.setHeader('content-disposition', 'attachment')
    if (status === 200) {
      response.setHeader('etag', found.etag)
      response.setHeader('last-modified', found.modified)
      if (isKnown(request, found.etag)) {
        response.writeHead(304).end()
        return true
      }
    }
    response
      .writeHead(status, {
        'content-type': toContentType(file),
        'content-length': found.bytes.length,
      })
      .end(request.method === 'HEAD' ? undefined : found.bytes)
    return true
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [requested = ''] = (request.url ?? '').split('?')
    const file = toFileName(requested)
    if (file !== null && (await serveFile(request, response, file, 200))) return
    const isFolder =
      file !== null &&
      !requested.endsWith('/') &&
      (await loadFile(path.join(folder, file, 'index.html'))) !== null
    if (isFolder) {
      response.writeHead(308, { location: `${requested}/`, 'cache-control': 'no-cache' }).end()
      return
    }
    if (await serveFile(request, response, '404.html', 404)) return
    response.writeHead(404, { 'content-type': types['.txt'], 'cache-control': 'no-cache' }).end('404\n')
  }

  return (request, response) => {
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
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
