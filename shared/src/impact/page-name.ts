import { assertNever } from '../assert-never.ts'
import type { Page } from '../pages/kinds.ts'

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
