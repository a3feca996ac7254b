import { organizationKinds } from '../documents/organization.ts'
import { toListPath } from './address.ts'
import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import { describeList } from './describe.ts'
import { toOrganizationHref } from './href.ts'
import { toNames, toProgramsOf } from './organization.ts'
import { toGroups } from './groups.ts'
import { type PageRecord, aboutNone } from './page-record.ts'
import type { NamedLink } from './program.ts'
import { type Sentence, toSentencesAbout } from './sentences.ts'
import { organizationWords } from './words.ts'

/** An organization on the list; partners left unnamed have no page, so what is said of them stands here. */
export type OrganizationEntry = {
  id: string
  name: string
  href: string | null
  aliases: string[]
  note: string | null
  programs: NamedLink[]
  sentences: Sentence[]
}

/** All organizations, teams and platforms, in groups by kind. */
export type OrganizationsPage = {
  kind: 'organizations'
  chrome: Chrome
  kinds: { kind: string; organizations: OrganizationEntry[] }[]
}

export const organizations: PageRecord<OrganizationsPage> = {
  role: 'list',
  isListed: true,
  toSubject: aboutNone,
  others: null,
  lists: 'organization',
  toName: () => '机构列表',
  toPlaces: () => [{ path: toListPath('organization'), key: null }],
  toPage: (publication, place, context) => ({
    kind: 'organizations',
    chrome: toChrome(publication, context, {
      path: place.path,
      title: '机构',
      description: null,
      contents: describeList(
        publication.list('organization').map(({ name }) => name),
        '个机构',
      ),
      within: 'organization',
    }),
    kinds: toGroups(publication.list('organization'), organizationKinds).map(([kind, list]) => ({
      kind: organizationWords[kind],
      organizations: list.map((one) => ({
        id: one.slug,
        name: one.name,
        href: kind === 'unnamed' ? null : toOrganizationHref(one),
        aliases: toNames(one).slice(1),
        note: one.note,
        programs: toProgramsOf(publication, one.key),
        sentences: kind === 'unnamed' ? toSentencesAbout(publication, toNames(one)) : [],
      })),
    })),
  }),
}
