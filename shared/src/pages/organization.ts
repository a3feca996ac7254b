import type { Organization } from '../documents/organization.ts'
import type { Publication } from '../publication/publication.ts'
import { toPagePath } from './address.ts'
import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import { toOrganizationHref, toProgramHref } from './href.ts'
import { type PageRecord, about, demand } from './page-record.ts'
import { toPhrases } from './phrases.ts'
import type { NamedLink } from './program.ts'
import { type Sentence, toSentencesAbout } from './sentences.ts'
import { toStructuredOrganization } from './structured.ts'
import { organizationWords, roleWords } from './words.ts'

/** The page of an organization, team or platform: what it does in programs, and what the reports say of it. */
export type OrganizationPage = {
  kind: 'organization'
  chrome: Chrome
  kicker: string
  name: string
  phrases: string[]
  aliases: string[]
  place: string | null
  note: string | null
  partOf: NamedLink[]
  parts: NamedLink[]
  programs: NamedLink[]
  sentences: Sentence[]
}

/** The names under which the reports speak of an organization. */
export const toNames = (one: Organization): string[] => [
  one.name,
  ...(one.shortName === null ? [] : [one.shortName]),
  ...one.aliases,
]

const toLink = (one: Organization): NamedLink => ({
  name: one.name,
  href: toOrganizationHref(one),
  detail: organizationWords[one.kind],
})

/** The programs in which an organization does something, with what it does. */
export const toProgramsOf = (publication: Publication, organization: string): NamedLink[] =>
  publication.list('program').flatMap((program) =>
    program.organizations
      .filter((part) => part.organization === organization)
      .map(({ role }) => ({
        name: program.name,
        href: toProgramHref(publication, program),
        detail: roleWords[role],
      })),
  )

export const organization: PageRecord<OrganizationPage> = {
  role: 'page',
  isListed: true,
  toSubject: about('organization'),
  others: null,
  lists: null,
  toName: ({ name }) => `机构“${name}”`,
  toPlaces: (publication) =>
    publication
      .list('organization')
      .filter(({ kind }) => kind !== 'unnamed')
      .map(({ key, slug }) => ({ path: toPagePath('organization', slug), key })),
  toPage: (publication, place, context) => {
    const one = demand(publication.get('organization', place.key ?? ''), place)
    const sentences = toSentencesAbout(publication, toNames(one))
    return {
      kind: 'organization',
      chrome: toChrome(publication, context, {
        path: place.path,
        title: one.name,
        description: null,
        contents: sentences[0]?.text ?? one.note,
        within: 'organization',
        structured: [toStructuredOrganization(publication, one, context)],
      }),
      kicker: organizationWords[one.kind],
      name: one.name,
      phrases: toPhrases(one.name),
      aliases: toNames(one).slice(1),
      place: one.place,
      note: one.note,
      partOf: publication
        .list('organization')
        .filter(({ parts }) => parts.includes(one.key))
        .map(toLink),
      parts: one.parts.flatMap((key) => {
        const part = publication.get('organization', key)
        return part === null ? [] : [toLink(part)]
      }),
      programs: toProgramsOf(publication, one.key),
      sentences,
    }
  },
}
