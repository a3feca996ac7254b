import type { Program } from '../documents/program.ts'
import { toPartialDateText } from '../partial-date.ts'
import type { Publication } from '../publication/publication.ts'
import { toPagePath } from './address.ts'
import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import { hasProgramPage, toHref, toOrganizationHref, toProgramHref } from './href.ts'
import { type Movement, toMovements } from './movement.ts'
import { type PageRecord, about, demand } from './page-record.ts'
import { toHeadlines } from './panel.ts'
import { toPhrases } from './phrases.ts'
import { type Sentence, toSentencesAbout } from './sentences.ts'
import type { PagePicture } from '../models/picture.ts'
import { toPicture } from './picture.ts'
import type { PanelEntry } from '../models/panel.ts'
import { programWords, roleWords } from './words.ts'

/** A link with what is said of it. */
export type NamedLink = { name: string; href: string; detail: string | null }

/** Where a program was held; `when` is null where the source gives no date. */
export type SiteEntry = { place: string; when: string | null; organization: NamedLink | null }

/** The page of a program of substance: its numbers, its place in the whole, who does what, and what the reports say. */
export type ProgramPage = {
  kind: 'program'
  chrome: Chrome
  kicker: string
  name: string
  phrases: string[]
  aliases: string[]
  summary: string | null
  entries: PanelEntry[]
  partOf: NamedLink[]
  parts: NamedLink[]
  organizations: NamedLink[]
  groups: NamedLink[]
  movements: Movement[]
  sites: SiteEntry[]
  pictures: PagePicture[]
  sentences: Sentence[]
}

const toProgramLink = (publication: Publication, program: Program): NamedLink => ({
  name: program.name,
  href: toProgramHref(publication, program),
  detail: programWords[program.kind],
})

/** Links to the programs of which a program is a part. */
export const toWholes = (publication: Publication, key: string): NamedLink[] =>
  publication
    .list('program')
    .filter(({ parts }) => parts.includes(key))
    .map((whole) => toProgramLink(publication, whole))

/** Links to programs by their keys; what is not public is left out. */
export const toProgramLinks = (publication: Publication, keys: string[]): NamedLink[] =>
  keys.flatMap((key) => {
    const program = publication.get('program', key)
    return program === null ? [] : [toProgramLink(publication, program)]
  })

/** The organizations that do something in a program, with what they do. */
export const toOrganizationLinks = (publication: Publication, program: Program): NamedLink[] =>
  program.organizations.flatMap(({ organization: key, role }) => {
    const organization = publication.get('organization', key)
    return organization === null
      ? []
      : [{ name: organization.name, href: toOrganizationHref(organization), detail: roleWords[role] }]
  })

/** The groups that a program serves. */
export const toGroupLinks = (publication: Publication, program: Program): NamedLink[] =>
  program.groups.flatMap((key) => {
    const group = publication.get('family', key)
    const href = toHref(publication, `family/${key}`)
    return group === null || href === null ? [] : [{ name: group.name, href, detail: null }]
  })

const toSites = (publication: Publication, program: Program): SiteEntry[] =>
  program.sites.map(({ place, when, organization: key }) => {
    const organization = key === null ? null : publication.get('organization', key)
    return {
      place,
      when: toPartialDateText(when),
      organization:
        organization === null
          ? null
          : { name: organization.name, href: toOrganizationHref(organization), detail: null },
    }
  })

export const program: PageRecord<ProgramPage> = {
  role: 'page',
  isListed: true,
  toSubject: about('program'),
  others: null,
  lists: null,
  toName: ({ name }) => `项目“${name}”`,
  toPlaces: (publication) =>
    publication
      .list('program')
      .filter((one) => hasProgramPage(publication, one))
      .map(({ key, slug }) => ({ path: toPagePath('program', slug), key })),
  toPage: (publication, place, context) => {
    const one = demand(publication.get('program', place.key ?? ''), place)
    const sentences = toSentencesAbout(publication, [one.name, ...one.aliases])
    const pictures = one.pictures.flatMap((key) => toPicture(publication, key, null) ?? [])
    return {
      kind: 'program',
      chrome: toChrome(publication, context, {
        path: place.path,
        title: one.name,
        description: one.summary,
        contents: sentences[0]?.text ?? null,
        within: 'program',
        picture: pictures[0] ?? null,
      }),
      kicker: programWords[one.kind],
      name: one.name,
      phrases: toPhrases(one.name),
      aliases: one.aliases,
      summary: one.summary,
      entries: toHeadlines(publication, one.statistics),
      partOf: toWholes(publication, one.key),
      parts: toProgramLinks(publication, one.parts),
      organizations: toOrganizationLinks(publication, one),
      groups: toGroupLinks(publication, one),
      movements: toMovements(publication, one.sections),
      sites: toSites(publication, one),
      pictures,
      sentences,
    }
  },
}
