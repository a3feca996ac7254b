import { assertNever } from '../assert-never.ts'
import { type DocumentRef, fromRef, typeWords } from '../document-ref.ts'
import type { Address } from '../pages/address.ts'
import { tables } from '../pages/data-tables.ts'
import { feedPaths } from '../pages/feed.ts'
import type { Page } from '../pages/kinds.ts'
import type { Publication } from '../publication/publication.ts'

/** What people call a page. */
export const toPageName = (page: Page): string => {
  switch (page.kind) {
    case 'home':
      return '首页'
    case 'reports':
      return '报道列表'
    case 'year':
      return `${page.year}的报道列表`
    case 'report':
      return `报道《${page.title}》`
    case 'version':
      return `报道《${page.title}》的第${page.number}版`
    case 'programs':
      return '项目列表'
    case 'program':
      return `项目“${page.name}”`
    case 'families':
      return '家庭列表'
    case 'family':
      return `家庭“${page.name}”`
    case 'statistics':
      return '数据列表'
    case 'statistic':
      return `数据“${page.name}”`
    case 'organizations':
      return '机构列表'
    case 'organization':
      return `机构“${page.name}”`
    case 'honours':
      return '荣誉列表'
    case 'maintained':
      return `“${page.title}”`
    case 'data':
      return '数据下载页'
    case 'csv':
    case 'json':
      return '数据文件'
    case 'left':
      return page.movedTo === null ? '已撤下的页面' : '转到新地址的页面'
    case 'not-found':
      return '“找不到”页面'
    case 'feed':
      return '订阅源'
    case 'sitemap':
      return '站点地图'
    case 'robots':
      return '给搜索引擎的说明'
    default:
      return assertNever(page)
  }
}

const findTitle = (ref: DocumentRef, publications: Publication[]): string | null => {
  const entry = publications.map((one) => one.entry(ref)).find((one) => one?.state === 'live')
  if (entry?.state !== 'live') return null
  const { body } = entry
  if ('title' in body) return body.title
  return 'name' in body ? body.name : null
}

/** What people call an address at which a document stood before, in the first publication that knows the document. */
export const toLeftName = (key: string | null, publications: Publication[]): string => {
  const ref = key as DocumentRef
  const title = findTitle(ref, publications)
  const word = typeWords[fromRef(ref).type]
  return title === null ? `一份已撤下的${word}的旧网址` : `${word}“${title}”的旧网址`
}

/** What people call a file for programs. */
export const toFileName = ({ kind, path, key }: Address, publications: Publication[]): string => {
  const format = path.split('.').at(-1)?.toUpperCase() ?? ''
  if (kind === 'feed') return `订阅源（${path === feedPaths.rss ? 'RSS' : 'JSON'}）`
  if (kind === 'sitemap') return '站点地图'
  if (key === null) {
    const name = path.split('/').at(-1)?.split('.')[0] ?? ''
    const table = tables.find((one) => one.name === name)
    return table === undefined ? '数据文件的说明' : `“${table.title}”总表的数据文件（${format}）`
  }
  return `“${findTitle(`statistic/${key}`, publications) ?? key}”的数据文件（${format}）`
}
