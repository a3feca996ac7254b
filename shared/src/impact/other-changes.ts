import { toHash } from '../publication/canonical.ts'
import type { Page } from '../pages/kinds.ts'
import type { PageLine } from './page-lines.ts'

type Named = { name: string; detail: string | null }

const toText = ({ name, detail }: Named): string => (detail === null ? name : `${name}（${detail}）`)

const toLine = (place: string, one: Named | null): PageLine[] =>
  one === null ? [] : [{ place, text: toText(one) }]

/** What a page says of others because of the order in which things become public, and not because of what it is about. */
export const toNeighbourLines = (page: Page | null): PageLine[] => {
  switch (page?.kind) {
    case 'home':
      return page.news.map((one) => ({ place: '最新消息', text: `${one.what}：${toText(one)}` }))
    case 'report':
      return [...toLine('前一篇', page.beside.previous), ...toLine('后一篇', page.beside.next)]
    case 'not-found':
      return page.newest.flatMap((one) => toLine('最新报道', one))
    default:
      return []
  }
}

/** What is no line of a page's text, by what people call it. */
const words: Record<string, string> = {
  href: '链接',
  url: '链接',
  canonical: '链接',
  movedTo: '链接',
  navigation: '导航',
  isCurrent: '导航',
  structured: '给搜索引擎的说明',
  share: '分享卡片',
  files: '可下载的文件',
  data: '可下载的文件',
  icon: '图片文件',
  focus: '图片的焦点',
  variants: '图片文件',
  minutes: '阅读时间',
  chart: '图表',
  day: '日期',
  list: '链接',
  order: '次序',
  id: '链接',
}

const told = new Set(['news', 'beside', 'newest', 'phrases', 'kind'])

const collect = (value: unknown, found: Map<string, unknown[]>): void => {
  if (Array.isArray(value)) {
    for (const one of value) collect(one, found)
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, one] of Object.entries(value)) {
    if (told.has(key)) continue
    if (words[key] === undefined) collect(one, found)
    else found.set(key, [...(found.get(key) ?? []), one])
  }
}

const toFound = (page: Page | null): Map<string, unknown[]> => {
  const found = new Map<string, unknown[]>()
  collect(page, found)
  return found
}

/** What differs between two states of a page beside its text, in words: 链接, 日期, 图表. */
export const toSilentChanges = (before: Page | null, after: Page | null): string[] => {
  const [was, is] = [toFound(before), toFound(after)]
  const differing = Object.keys(words).filter(
    (key) => toHash(was.get(key) ?? []) !== toHash(is.get(key) ?? []),
  )
  return [...new Set(differing.map((key) => words[key] ?? key))]
}
