import { setImmediate } from 'node:timers/promises'
import { type ChangedPage, toFaultWords, toFile } from '@xiezou/shared/pages'
import type { Draw } from '../draw.ts'
import { toFontFiles, withTitleFont } from '../title-font/font-files.ts'
import { inspect } from './inspect.ts'
import type { DrawnPage } from './state.ts'
import { toSha256 } from './target.ts'

/** A page as it came out: what is remembered of it, its bytes unless they are online already, and words that only a slip leaves. */
export type Drawing = { page: DrawnPage; bytes: Uint8Array | null; placeholders: string[] }

/** What is remembered of a page beside what came out. */
type Told = Pick<DrawnPage, 'kind' | 'about' | 'people'>

/** What a drawing works with: the bundle, what was drawn before, and the SHA-256 of what is online. */
type Parts = {
  draw: Draw
  siteUrl: string
  known: Record<string, DrawnPage>
  online: Map<string, string>
  toTold: (path: string) => Told
  /** Whether the document that a page is about says some words. */
  isSaid: (path: string, words: string) => boolean
  ending: AbortSignal
}

const isHtml = (path: string): boolean => toFile(path).endsWith('.html')

const drawOne = async (
  { path, page, hash }: ChangedPage,
  { draw, siteUrl, toTold, isSaid }: Parts,
): Promise<Drawing> => {
  const told = toTold(path)
  const drawn = await draw.draw(path, page)
  if (!isHtml(path))
    return {
      page: { model: hash, sha256: toSha256(drawn), links: [], glyphs: '', ...told },
      bytes: drawn,
      placeholders: [],
    }
  const html = new TextDecoder().decode(drawn)
  const { links, placeholders: found, glyphs } = inspect(path, html, siteUrl)
  // What another document says, its title on a list, is a slip of its own page.
  const model = found.length === 0 ? '' : JSON.stringify(page)
  const placeholders = found.filter((words) => !model.includes(words) || isSaid(path, words))
  const bytes = glyphs === '' ? drawn : new TextEncoder().encode(withTitleFont(html, toFontFiles(glyphs)))
  return { page: { model: hash, sha256: toSha256(bytes), links, glyphs, ...told }, bytes, placeholders }
}

/** Draws the pages whose bytes are not online already. `undrawn` says of each that cannot be drawn why. */
export const drawPages = async (
  changed: ChangedPage[],
  parts: Parts,
): Promise<{ drawings: Map<string, Drawing>; undrawn: Map<string, string> }> => {
  const drawings = new Map<string, Drawing>()
  const undrawn = new Map<string, string>()
  for (const one of changed) {
    const known = parts.known[one.path]
    if (known?.model === one.hash && parts.online.get(toFile(one.path)) === known.sha256) {
      drawings.set(one.path, {
        page: { ...known, ...parts.toTold(one.path) },
        bytes: null,
        placeholders: [],
      })
      continue
    }
    // Drawing never waits for anything: without a pause nobody could ask for the status or end the process.
    await setImmediate()
    parts.ending.throwIfAborted()
    try {
      drawings.set(one.path, await drawOne(one, parts))
    } catch (error) {
      const words = toFaultWords(error).replace(`${one.path} `, '')
      undrawn.set(one.path, words.startsWith('没有画成') ? words : `没有画成：${words}`)
    }
  }
  return { drawings, undrawn }
}
