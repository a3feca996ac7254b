import type { Family } from '../documents/family.ts'
import type { Publication } from '../publication/publication.ts'
import { toAnchorPath, toListPath, toPagePath } from './address.ts'
import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import { describeList } from './describe.ts'
import { type PageRecord, aboutNone } from './page-record.ts'
import { toHeadlines } from './panel.ts'
import type { PanelEntry } from '../models/panel.ts'
import type { NamedLink } from './program.ts'

/** A group that is served: counts alone. A group without entries has no count in the source. */
export type GroupEntry = { id: string; name: string; note: string | null; entries: PanelEntry[] }

/** The families that are shown by name, and the groups that the reports serve, as counts only. */
export type FamiliesPage = {
  kind: 'families'
  chrome: Chrome
  families: { name: string; place: string | null; href: string; honours: NamedLink[] }[]
  groups: GroupEntry[]
}

/** Links to honours by their keys; what is not public is left out. */
export const toHonourLinks = (publication: Publication, keys: string[]): NamedLink[] =>
  keys.flatMap((key) => {
    const honour = publication.get('honour', key)
    return honour === null
      ? []
      : [{ name: honour.name, href: toAnchorPath('honour', honour.slug), detail: null }]
  })

const namesOf = (list: Family[], kind: Family['kind']): string[] =>
  list.filter((one) => one.kind === kind).map(({ name }) => name)

const describeFamilies = (list: Family[]): string | null => {
  const told = [
    describeList(namesOf(list, 'family'), '户公开的家庭'),
    describeList(namesOf(list, 'group'), '类服务对象'),
  ].filter((words) => words !== null)
  return told.length === 0 ? null : told.join('')
}

export const families: PageRecord<FamiliesPage> = {
  role: 'list',
  isListed: true,
  toSubject: aboutNone,
  others: null,
  lists: 'family',
  toName: () => '家庭列表',
  toPlaces: () => [{ path: toListPath('family'), key: null }],
  toPage: (publication, place, context) => ({
    kind: 'families',
    chrome: toChrome(publication, context, {
      path: place.path,
      title: '家庭',
      description: null,
      contents: describeFamilies(publication.list('family')),
      within: 'family',
    }),
    families: publication.list('family').flatMap((one) =>
      one.kind === 'family'
        ? [
            {
              name: one.name,
              place: one.place,
              href: toPagePath('family', one.slug),
              honours: toHonourLinks(publication, one.honours),
            },
          ]
        : [],
    ),
    groups: publication.list('family').flatMap((one) =>
      one.kind === 'group'
        ? [
            {
              id: one.slug,
              name: one.name,
              note: one.note,
              entries: toHeadlines(publication, one.statistics),
            },
          ]
        : [],
    ),
  }),
}
