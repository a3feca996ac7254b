import type { Site } from '../documents/site.ts'
import type { Chrome, ShareCard } from '../models/chrome.ts'
import type { Publication } from '../publication/publication.ts'
import { type AddressedType, toListPath } from './address.ts'
import type { Context } from './context.ts'
import { toHref, toOrganizationHref } from './href.ts'
import { toSiteNames } from './site-names.ts'
import { toBreadcrumbs } from './structured.ts'
import type { PagePicture } from '../models/picture.ts'

const lists: Record<AddressedType, string> = {
  article: '报道',
  program: '项目',
  family: '家庭',
  statistic: '数据',
  organization: '机构',
  honour: '荣誉',
}

const everyList: Site['navigation'] = Object.entries(lists).map(([list, label]) => ({
  label,
  to: { list: list as AddressedType },
}))

/** The navigation that editors chose, or every list; what is not public is left out. */
const toNavigation = (
  publication: Publication,
  chosen: Site['navigation'],
  within: AddressedType | null,
  path: string,
): Chrome['navigation'] => {
  const entries = (chosen.length === 0 ? everyList : chosen).flatMap(({ label, to }) => {
    if ('list' in to) return [{ label, href: toListPath(to.list), isCurrent: to.list === within }]
    const href = 'url' in to ? to.url : toHref(publication, to.document)
    return href === null ? [] : [{ label, href, isCurrent: href === path }]
  })
  // A page of its own in the navigation is nearer than the list that it is on.
  return entries.some(({ isCurrent, href }) => isCurrent && href === path)
    ? entries.map((entry) => ({ ...entry, isCurrent: entry.href === path }))
    : entries
}

const shareWidth = 1200

const toSharePicture = (context: Context, picture: PagePicture | null): ShareCard['picture'] => {
  const files = (picture?.variants ?? []).filter(({ format }) => format === 'jpeg')
  const file = files.find(({ width }) => width >= shareWidth) ?? files.at(-1)
  if (picture === null || file === undefined) return null
  const { href, width, height } = file
  return { url: context.siteUrl + href, width, height, alt: picture.alt }
}

type About = {
  path: string
  title: string | null
  description: string | null
  /** What share cards and search engines say where nobody described the page: made of what stands on it. */
  contents?: string | null
  within: AddressedType | null
  /** What search engines and share cards say instead of title and description. */
  search?: { title: string | null; description: string | null }
  picture?: PagePicture | null
  article?: ShareCard['article']
  structured?: unknown[]
  /** Whether search engines are to know the page; then they are told the way to it. */
  isListed?: boolean
}

const toWay = (
  siteName: string,
  { path, title, within, isListed = true }: About,
  context: Context,
): unknown[] => {
  if (title === null || !isListed) return []
  const list = within === null ? null : { name: lists[within], path: toListPath(within) }
  const steps = [{ name: siteName, path: '/' }, ...(list === null ? [] : [list])]
  return [toBreadcrumbs(list?.path === path ? steps : [...steps, { name: title, path }], context)]
}

/** The chrome of a page; `title` is null on the home page, which is named after the site alone. */
export const toChrome = (publication: Publication, context: Context, page: About): Chrome => {
  const site = publication.get('site', 'site')
  const { siteName, publisher } = toSiteNames(publication)
  const title = page.search?.title ?? page.title
  const own = page.search?.description ?? page.description
  return {
    siteName,
    title: title === null ? siteName : `${title} - ${siteName}`,
    description: own ?? site?.description ?? null,
    canonical: context.siteUrl + page.path,
    structured: [...toWay(siteName, page, context), ...(page.structured ?? [])],
    share: {
      title: title ?? siteName,
      description: own ?? page.contents ?? site?.description ?? null,
      article: page.article ?? null,
      picture: toSharePicture(context, page.picture ?? null),
    },
    publisher: publisher === null ? null : { name: publisher.name, href: toOrganizationHref(publisher) },
    contact: site?.contact ?? null,
    icp: site?.icp ?? null,
    police: site?.police ?? null,
    navigation: toNavigation(publication, site?.navigation ?? [], page.within, page.path),
  }
}
