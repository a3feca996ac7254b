import { setImmediate } from 'node:timers/promises'
import { type ChangedPage, toFile } from '@xiezou/shared/pages'
import type { Draw } from '../draw.ts'
import { toFontFiles, withTitleFont } from '../title-font/font-files.ts'
import { inspect } from './inspect.ts'
import type { DrawnPage } from './state.ts'
import { toSha256 } from './target.ts'

/** A page as it came out: what is remembered of it, its bytes unless they are online already, and words that only a slip leaves. */
export type Drawing = { page: DrawnPage; bytes: Uint8Array | null; placeholders: string[] }

/** What a drawing works with: the bundle, what was drawn before, and the SHA-256 of what is online. */
type Parts = {
  draw: Draw
  siteUrl: string
  known: Record<string, DrawnPage>
  online: Map<string, string>
  ending: AbortSignal
}

const isHtml = (path: string): boolean => toFile(path).endsWith('.html')

const drawOne = async ({ path, page, hash }: ChangedPage, { draw, siteUrl }: Parts): Promise<Drawing> => {
  const drawn = await draw.draw(path, page)
  if (!isHtml(path))
    return {
      page: { model: hash, sha256: toSha256(drawn), links: [], glyphs: '' },
      bytes: drawn,
      placeholders: [],
    }
  const html = new TextDecoder().decode(drawn)
  const { links, placeholders, glyphs } = inspect(path, html, siteUrl)
  const bytes = glyphs === '' ? drawn : new TextEncoder().encode(withTitleFont(html, toFontFiles(glyphs)))
  return { page: { model: hash, sha256: toSha256(bytes), links, glyphs }, bytes, placeholders }
}

/** Draws the pages whose bytes are not online already. Throws with the path of the page that cannot be drawn. */
export const drawPages = async (changed: ChangedPage[], parts: Parts): Promise<Map<string, Drawing>> => {
  const drawings = new Map<string, Drawing>()
  for (const one of changed) {
    const known = parts.known[one.path]
    if (known?.model === one.hash && parts.online.get(toFile(one.path)) === known.sha256) {
      drawings.set(one.path, { page: known, bytes: null, placeholders: [] })
      continue
    }
    // Drawing never waits for anything: without a pause nobody could ask for the status or end the process.
    await setImmediate()
    parts.ending.throwIfAborted()
    try {
      drawings.set(one.path, await drawOne(one, parts))
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error)
      throw new Error(words.startsWith(one.path) ? words : `${one.path} 没有画成：${words}`, { cause: error })
    }
  }
  return drawings
}
