import type { Publication } from '../publication/publication.ts'
import { type AddressedType, toListPath } from './address.ts'
import { toOrganizationHref } from './href.ts'
import { unnamedSite } from './words.ts'

/** What does not come from the publication: the public origin of the site, without a slash at its end. */
export type Context = { siteUrl: string }

/** What stands around the content of every page. */
export type Chrome = {
  siteName: string
  title: string
  description: string | null
  canonical: string
  publisher: { name: string; href: string } | null
  contact: string | null
  icp: string | null
  police: string | null
  navigation: { label: string; href: string; isCurrent: boolean }[]
}

const navigation: { label: string; type: AddressedType }[] = [
  { label: '报道', type: 'article' },
  { label: '项目', type: 'program' },
  { label: '家庭', type: 'family' },
  { label: '数据', type: 'statistic' },
  { label: '机构', type: 'organization' },
  { label: '荣誉', type: 'honour' },
]

/** The chrome of a page; `title` is null on the home page, which is named after the site alone. */
export const toChrome = (
  publication: Publication,
  context: Context,
  page: { path: string; title: string | null; description: string | null; within: AddressedType | null },
): Chrome => {
  const site = publication.get('site', 'site')
  const siteName = site?.name ?? unnamedSite
  const publisher =
    site?.publisher === undefined || site.publisher === null
      ? null
      : publication.get('organization', site.publisher)
  return {
    siteName,
    title: page.title === null ? siteName : `${page.title} - ${siteName}`,
    description: page.description ?? site?.description ?? null,
    canonical: context.siteUrl + page.path,
    publisher: publisher === null ? null : { name: publisher.name, href: toOrganizationHref(publisher) },
    contact: site?.contact ?? null,
    icp: site?.icp ?? null,
    police: site?.police ?? null,
    navigation: navigation.map(({ label, type }) => ({
      label,
      href: toListPath(type),
      isCurrent: type === page.within,
    })),
  }
}
