import { type ComputedPages, toFile } from '@xiezou/shared/pages'
import { toFontCss, toFontFiles } from '../title-font/font-files.ts'
import type { FontStore } from '../title-font/font-store.ts'
import type { Drawing } from './draw-pages.ts'
import type { Order, Wanted } from './publish.ts'
import type { Reasons } from './reasons.ts'
import type { DrawnPage } from './state.ts'
import { toSha256 } from './target.ts'

const lists = new Set([
  'home',
  'reports',
  'year',
  'programs',
  'families',
  'statistics',
  'organizations',
  'honours',
  'data',
  'csv',
  'json',
])

const forMachines = new Set(['feed', 'sitemap', 'robots'])

const toOrder = (kind: string): Order =>
  forMachines.has(kind) ? 'for-crawlers' : lists.has(kind) ? 'list' : 'page'

/** The files of the bundle, by their places in the public folder, as they shall be online. */
export const toWantedAssets = (assets: (readonly [string, Uint8Array])[]): [string, Wanted][] =>
  assets.map(([file, bytes]) => [
    file,
    { sha256: toSha256(bytes), load: () => bytes, order: 'file', toReason: () => '网站程序的文件' },
  ])

/** The files of pictures and attachments, by their places and hashes, as they shall be online. */
export const toWantedFiles = (
  files: Map<string, string>,
  load: (hash: string) => Promise<Uint8Array>,
): [string, Wanted][] =>
  [...files].map(([file, hash]) => [
    file,
    { sha256: hash, load: () => load(hash), order: 'file', toReason: () => '公开的图片或附件用到它' },
  ])

/** Pages as they shall be online; `otherwise` is the reason where no document is. */
export const toWantedPages = (
  computed: ComputedPages,
  pages: Record<string, DrawnPage>,
  drawings: Map<string, Drawing>,
  reasons: Reasons,
  otherwise: string,
): [string, Wanted][] =>
  [...computed.pages].map(([path, { address, reads }]) => [
    toFile(path),
    {
      sha256: pages[path]?.sha256 ?? '',
      load: () => drawings.get(path)?.bytes ?? failed(path),
      order: toOrder(address.kind),
      toReason: () => reasons(reads) ?? otherwise,
    },
  ])

/** The title fonts of pages as they shall be online: the style sheet of each, and the font itself once it was made. */
export const toWantedFonts = (pages: Iterable<DrawnPage>, fonts: FontStore): [string, Wanted][] =>
  [...new Set([...pages].map(({ glyphs }) => glyphs))]
    .filter((glyphs) => glyphs !== '')
    .flatMap((glyphs): [string, Wanted][] => {
      const files = toFontFiles(glyphs)
      const css = new TextEncoder().encode(toFontCss(files))
      const sha256 = fonts.find(files.woff2)
      const common = { order: 'file', toReason: () => '页面标题的字体' } as const
      return [
        [files.css, { ...common, sha256: toSha256(css), load: () => css }],
        ...(sha256 === null
          ? []
          : [[files.woff2, { ...common, sha256, load: () => fonts.load(files.woff2) }] as [string, Wanted]]),
      ]
    })

const failed = (path: string): never => {
  throw new Error(`${path} 没有画`)
}
