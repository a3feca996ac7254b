import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { documentTypes } from '@xiezou/shared'
import type { Page } from '@xiezou/shared/pages'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { mayRead } from '../../access/may-read.ts'
import { toSlug, toType } from '../../document-types.ts'
import { env } from '../../env.ts'
import { getFromRenderer, postToRenderer } from '../../publication/renderer/ask-renderer.ts'
import { loadOverlay, type PreviewProblem, type Unsaved } from './load-overlay.ts'
import { toPreviewHtml, toProblemsHtml } from './to-preview-html.ts'
import { toPreviewPage } from './to-preview-page.ts'

const unsaved = z
  .strictObject({ slug: z.enum(documentTypes.map(toSlug)), data: z.record(z.string(), z.unknown()) })
  .transform(({ slug, data }): Unsaved => ({ type: toType(slug), stored: data }))
const request = z.strictObject({ documents: z.array(unsaved).min(1).max(20) })

const demandUser = (req: PayloadRequest): void => {
  if (req.user === null) throw new APIError('请先登录', 401, null, true)
}

// A form of the browser opens the preview in a window of its own; a program sends JSON.
const isForm = (req: PayloadRequest): boolean =>
  (req.headers.get('content-type') ?? '').startsWith('multipart/form-data')

/** What a form of the browser or a program sent. */
export const readSent = async (req: PayloadRequest): Promise<unknown> => {
  if (!isForm(req)) return req.json?.()
  const given = (await req.formData?.())?.get('_payload')
  return JSON.parse(typeof given === 'string' ? given : '')
}

const readUnsaved = async (req: PayloadRequest): Promise<Unsaved[]> => {
  const value = await readSent(req).catch(() => {
    throw new APIError('请求不是 JSON', 400, null, true)
  })
  const read = request.safeParse(value)
  if (!read.success) throw new APIError('请求里要有 documents：每份内容的 slug 和 data', 400, null, true)
  return read.data.documents
}

const toHeaders = (nonce: string): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-robots-tag': 'noindex, nofollow',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self'",
  ].join('; '),
})

const alone = (message: string) => ({ problems: [{ what: '', field: '', message }] })

type Drawn = { html: string } | { problems: PreviewProblem[] }

/** Far longer than the page of the largest document takes. */
const drawingMs = 30_000

/** The HTML of a page as the renderer draws it, or why there is none. */
export const drawPage = async (toDrawing: () => { path: string; page: Page } | null): Promise<Drawn> => {
  try {
    const drawing = toDrawing()
    if (drawing === null) return alone('这份内容还没有用在任何页面上，所以没有可以预览的页面。')
    const answer = await postToRenderer('/draw', drawing, drawingMs)
    if (answer === null) return alone('绘制程序没有运行，所以不能预览。')
    if (answer.ok) return { html: await answer.text() }
    const { message } = (await answer.json()) as { message?: string }
    return alone(message ?? `绘制程序没有画成（${answer.status}）。`)
  } catch (error) {
    const isUnreachable = error instanceof TypeError || (error as Error).name === 'TimeoutError'
    return alone(isUnreachable ? '绘制程序没有回应，请稍后再试。' : (error as Error).message)
  }
}

/** A drawn page, with the words of its banner, or why there is none, for whoever opened it in a window or a frame. */
export const toPageAnswer = (drawn: Drawn, words: string, status = 422): Response => {
  const nonce = randomBytes(16).toString('base64')
  const headers = toHeaders(nonce)
  if ('html' in drawn)
    return new Response(toPreviewHtml(drawn.html, { siteUrl: env.SITE_URL, nonce, words }), { headers })
  return new Response(toProblemsHtml(drawn.problems, nonce), { status, headers })
}

/** The HTML of the page on which the first of the documents would be seen, or why there is none. */
const draw = async (req: PayloadRequest, documents: Unsaved[]): Promise<Drawn> => {
  const overlay = await loadOverlay(req, documents)
  if (!('publication' in overlay)) return overlay
  const [document] = overlay.documents
  if (document === undefined) return alone('没有可以预览的内容。')
  return drawPage(() => {
    const found = toPreviewPage(overlay.publication, document, env.SITE_URL)
    return found === null ? null : { path: found.address.path, page: found.page }
  })
}

const preview: Endpoint = {
  path: '/preview',
  method: 'post',
  handler: async (req) => {
    demandUser(req)
    const drawn = await draw(req, await readUnsaved(req))
    if ('html' in drawn || isForm(req)) return toPageAnswer(drawn, '预览，未发布。读者看不到这一页。')
    return Response.json(drawn, { status: 422, headers: { 'cache-control': 'no-store' } })
  },
}

const notFound = (): Response => Response.json({ message: '没有这个文件' }, { status: 404 })

const bundle: Endpoint = {
  path: '/preview/bundle/_astro/:file',
  method: 'get',
  handler: async (req) => {
    demandUser(req)
    const file = String(req.routeParams?.['file'])
    if (!/^[\w.@-]+$/.test(file) || file.startsWith('.')) return notFound()
    const answer = await getFromRenderer(`/bundle/_astro/${file}`).catch(() => null)
    if (answer?.ok !== true) return notFound()
    return new Response(answer.body, {
      headers: {
        'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
        'cache-control': 'private, max-age=3600',
        'x-content-type-options': 'nosniff',
      },
    })
  },
}

const types: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }

const picture: Endpoint = {
  path: '/preview/files/:file',
  method: 'get',
  handler: async (req) => {
    demandUser(req)
    const file = String(req.routeParams?.['file'])
    const extension = /^[0-9a-f]{64}\.(avif|webp|jpg)$/.exec(file)?.[1]
    if (extension === undefined || !(await mayRead(req, 'picture'))) return notFound()
    const place = path.join(env.DATA_DIR, 'files', file)
    const found = await stat(place).catch(() => null)
    if (found === null) return notFound()
    return new Response(Readable.toWeb(createReadStream(place)) as ReadableStream, {
      headers: {
        'content-type': types[extension] ?? '',
        'content-length': String(found.size),
        'cache-control': 'private, max-age=3600',
        'x-content-type-options': 'nosniff',
      },
    })
  },
}

/** The preview of documents that are not public, for whoever has signed in, with the files that it shows. */
export const previewEndpoints: Endpoint[] = [preview, bundle, picture]
