import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Page } from '@xiezou/shared/pages'
import type { Draw } from '../draw.ts'
import { toContentType } from '../static-files.ts'
import { isSigned, readBody } from './events.ts'

// The page of the largest document that the CMS keeps, 8 MB, is no more than a few times as large as that.
const largestBytes = 64 * 1024 * 1024

const json = { 'content-type': 'application/json; charset=utf-8' }

type Drawing = { path: string; page: Page }

const toDrawing = (body: string): Drawing | null => {
  try {
    const { path, page } = JSON.parse(body) as { path?: unknown; page?: { kind?: unknown } | null }
    const isDrawing = typeof path === 'string' && path.startsWith('/') && typeof page?.kind === 'string'
    return isDrawing ? { path, page: page as Page } : null
  } catch {
    return null
  }
}

/**
 * Draws pages that are not public for the CMS, with the bundle that draws the public ones, and writes nothing:
 * `POST /draw` with a signed page model answers its HTML, `GET /bundle/…` the files that this HTML needs.
 * Resolves to whether the request was one of these.
 */
export const toPreviewHandler = (secret: string, draw: Draw) => {
  const assets = new Map(draw.assets.map(({ path, file }) => [`/bundle${path}`, file]))

  const drawPage = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refuse = (status: number, message: string): void => {
      response.writeHead(status, json).end(JSON.stringify({ message }))
    }
    const body = await readBody(request, largestBytes)
    if (body === null) {
      response.setHeader('connection', 'close')
      refuse(413, '内容太大')
      return
    }
    const signature = String(request.headers['x-xiezou-signature'] ?? '')
    if (!isSigned(signature, body, secret, Date.now() / 1000)) {
      refuse(401, '签名不对，或签得太久了')
      return
    }
    const drawing = toDrawing(body)
    if (drawing === null) {
      refuse(400, '请求里没有页面')
      return
    }
    try {
      const bytes = await draw.draw(drawing.path, drawing.page)
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(bytes)
    } catch (error) {
      refuse(422, error instanceof Error ? error.message : String(error))
    }
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const asset = request.method === 'GET' ? assets.get(request.url ?? '') : undefined
    if (asset !== undefined) {
      response.writeHead(200, { 'content-type': toContentType(asset) }).end(await readFile(asset))
      return true
    }
    if (request.method !== 'POST' || request.url !== '/draw') return false
    await drawPage(request, response)
    return true
  }
}
