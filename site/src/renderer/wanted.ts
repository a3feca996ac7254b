import { type ComputedPages, factsOf, isPageKind, type PageRole, toFile } from '@xiezou/shared/pages'
import { toFontCss, toFontFiles } from '../title-font/font-files.ts'
import type { FontStore } from '../title-font/font-store.ts'
import type { Drawing } from './draw-pages.ts'
import type { Order, Wanted } from './publish.ts'
import type { Reasons } from './reasons.ts'
import type { DrawnPage } from './state.ts'
import { toSha256 } from './target.ts'

/** When pages of a role are put online: lists after what they lead to, and what programs follow last. */
const orders = {
  page: 'page',
  list: 'list',
  data: 'list',
  followers: 'for-crawlers',
} as const satisfies Record<PageRole, Order>

/** A page that stays may be of a kind that there was once. */
const toOrder = (kind: string): Order => (isPageKind(kind) ? orders[factsOf(kind).role] : 'page')

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

/** Pages as they shall be online, kept ones among them; `otherwise` is the reason where no document is. */
export const toWantedPages = (
  computed: ComputedPages,
  pages: Record<string, DrawnPage>,
  drawings: Map<string, Drawing>,
  reasons: Reasons,
  otherwise: string,
): [string, Wanted][] =>
  Object.entries(pages).map(([path, { sha256, kind }]) => [
    toFile(path),
    {
      sha256,
      load: () => drawings.get(path)?.bytes ?? failed(path),
      order: toOrder(kind),
      toReason: () => reasons(computed.pages.get(path)?.reads ?? new Set()) ?? otherwise,
    },
  ])

const isPicture = (file: string): boolean => /^files\/[^/]+\.(?:avif|webp|jpe?g|png)$/.test(file)
const isOfBundle = (file: string): boolean => file.startsWith('_astro/')

/**
 * Files that a page needs which stays as it was, though nothing else does any longer: its pictures, and where another
 * bundle drew it all files of that bundle, since style sheets name others. Documents for saving are not among them: what
 * was withdrawn is not kept for a link to it.
 */
export const toWantedByKept = (
  kept: DrawnPage[],
  online: Map<string, string>,
  isWanted: (file: string) => boolean,
): [string, Wanted][] => {
  const needed = kept.flatMap(({ links }) => links).filter((file) => !isWanted(file) && online.has(file))
  const isOlder = needed.some(isOfBundle)
  const files = [...needed.filter(isPicture), ...(isOlder ? [...online.keys()].filter(isOfBundle) : [])]
  return files
    .filter((file) => !isWanted(file))
    .map((file) => [
      file,
      {
        sha256: online.get(file) ?? '',
        load: () => failed(file),
        order: 'file',
        toReason: () => '一页原来的样子用到它',
      },
    ])
}

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
