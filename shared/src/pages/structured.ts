import { toRef } from '../document-ref.ts'
import type { Article } from '../documents/article.ts'
import type { Organization } from '../documents/organization.ts'
import type { Publication } from '../publication/publication.ts'
import type { Chrome } from '../models/chrome.ts'
import type { Context } from './context.ts'
import { toOrganizationHref } from './href.ts'

const schemaOrg = 'https://schema.org'

type Publisher = { name: string; href: string }

/** Who publishes the site, for machines. */
export const toPublisher = (
  { publisher, siteName }: { publisher: Publisher | null; siteName: string },
  { siteUrl }: Context,
): unknown => ({
  '@type': 'Organization',
  name: publisher?.name ?? siteName,
  url: siteUrl + (publisher?.href ?? '/'),
})

/** The way from the home page to a page, for machines: each step with its name and path. */
export const toBreadcrumbs = (steps: { name: string; path: string }[], { siteUrl }: Context): unknown => ({
  '@context': schemaOrg,
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: siteUrl + path,
  })),
})

/** When a report first became public and last changed in a way that readers are told of; nulls where none is known. */
export const toReportDays = (
  publication: Publication,
  article: string,
): NonNullable<Chrome['share']['article']> => {
  const history = publication.entry(toRef('article', article))?.history ?? []
  const [first] = history
  const last = history.at(-1)
  return {
    published: first === undefined ? null : { day: first.day },
    modified: last === undefined ? null : { day: last.day },
  }
}

/** A report as the `NewsArticle` of schema.org. */
export const toNewsArticle = (
  publication: Publication,
  article: Article,
  chrome: Chrome,
  context: Context,
): unknown => {
  const { published, modified } = toReportDays(publication, article.key)
  const subject = article.subject === null ? null : publication.get('organization', article.subject)
  const publisher = toPublisher(chrome, context)
  return {
    '@context': schemaOrg,
    '@type': 'NewsArticle',
    '@id': `${chrome.canonical}#report`,
    headline: article.title,
    ...(chrome.description === null ? {} : { description: chrome.description }),
    url: chrome.canonical,
    mainEntityOfPage: chrome.canonical,
    identifier: article.key,
    articleSection: article.kicker,
    inLanguage: 'zh-Hans',
    isAccessibleForFree: true,
    ...(published === null ? {} : { datePublished: published.day }),
    ...(modified === null ? {} : { dateModified: modified.day }),
    ...(chrome.share.picture === null ? {} : { image: [chrome.share.picture.url] }),
    author:
      article.bylines.length === 0 ? publisher : article.bylines.map((name) => ({ '@type': 'Person', name })),
    publisher,
    ...(subject === null ? {} : { about: toOrganization(subject, context) }),
  }
}

const toOrganization = (one: Organization, { siteUrl }: Context): Record<string, unknown> => ({
  '@type': 'Organization',
  name: one.name,
  url: siteUrl + toOrganizationHref(one),
})

/** An organization as schema.org has it, with what it is part of and made of. */
export const toStructuredOrganization = (
  publication: Publication,
  one: Organization,
  context: Context,
): unknown => {
  const wholes = publication.list('organization').filter(({ parts }) => parts.includes(one.key))
  const parts = one.parts.flatMap((key) => publication.get('organization', key) ?? [])
  const others = [...(one.shortName === null ? [] : [one.shortName]), ...one.aliases]
  return {
    '@context': schemaOrg,
    ...toOrganization(one, context),
    ...(others.length === 0 ? {} : { alternateName: others }),
    ...(one.place === null ? {} : { location: { '@type': 'Place', name: one.place } }),
    ...(wholes.length === 0
      ? {}
      : { parentOrganization: wholes.map((other) => toOrganization(other, context)) }),
    ...(parts.length === 0 ? {} : { subOrganization: parts.map((other) => toOrganization(other, context)) }),
  }
}
