import { programKinds } from '../documents/program.ts'
import { toListPath } from './address.ts'
import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import { describeList } from './describe.ts'
import { toProgramHref } from './href.ts'
import { toGroups } from './groups.ts'
import { type PageRecord, aboutNone } from './page-record.ts'
import { toHeadlines } from './panel.ts'
import { type NamedLink, toGroupLinks, toOrganizationLinks, toProgramLinks, toWholes } from './program.ts'
import { type Sentence, toSentencesAbout } from './sentences.ts'
import type { PanelEntry } from '../models/panel.ts'
import { programWords } from './words.ts'

/** A program on the list. `id` is its fragment; `href` is null where it has no page: then its sentences stand here. */
export type ProgramEntry = {
  id: string
  name: string
  href: string | null
  summary: string | null
  entries: PanelEntry[]
  partOf: NamedLink[]
  parts: NamedLink[]
  organizations: NamedLink[]
  groups: NamedLink[]
  sentences: Sentence[]
}

/** All programs, in groups by kind. */
export type ProgramsPage = {
  kind: 'programs'
  chrome: Chrome
  kinds: { kind: string; programs: ProgramEntry[] }[]
}

export const programs: PageRecord<ProgramsPage> = {
  role: 'list',
  isListed: true,
  toSubject: aboutNone,
  others: null,
  lists: 'program',
  toName: () => '项目列表',
  toPlaces: () => [{ path: toListPath('program'), key: null }],
  toPage: (publication, place, context) => ({
    kind: 'programs',
    chrome: toChrome(publication, context, {
      path: place.path,
      title: '项目',
      description: null,
      contents: describeList(
        publication.list('program').map(({ name }) => name),
        '个项目',
      ),
      within: 'program',
    }),
    kinds: toGroups(publication.list('program'), programKinds).map(([kind, list]) => ({
      kind: programWords[kind],
      programs: list.map((program) => {
        const href = toProgramHref(publication, program)
        const hasPage = !href.includes('#')
        return {
          id: program.slug,
          name: program.name,
          href: hasPage ? href : null,
          summary: program.summary,
          entries: toHeadlines(publication, program.statistics),
          partOf: toWholes(publication, program.key),
          parts: toProgramLinks(publication, program.parts),
          organizations: hasPage ? [] : toOrganizationLinks(publication, program),
          groups: hasPage ? [] : toGroupLinks(publication, program),
          sentences: hasPage ? [] : toSentencesAbout(publication, [program.name, ...program.aliases]),
        }
      }),
    })),
  }),
}
