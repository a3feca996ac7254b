import type { DocumentRef } from '../document-ref.ts'
import { fromRef } from '../document-ref.ts'
import type { Publication } from '../publication/publication.ts'
import { mayShow } from '../publication/shown.ts'
import { toListPath } from './address.ts'
import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import { describeList } from './describe.ts'
import { toHref } from './href.ts'
import { type PageRecord, aboutNone } from './page-record.ts'
import { toHeadlines } from './panel.ts'
import type { NamedLink } from './program.ts'
import type { PanelEntry } from '../models/panel.ts'
import { type Sentence, toSentencesAbout } from './sentences.ts'

/** An award or selection with its recipients, its numbers and the sentences that tell of it. */
export type HonourEntry = {
  id: string
  name: string
  year: string | null
  aliases: string[]
  awardedBy: NamedLink[]
  recipients: NamedLink[]
  entries: PanelEntry[]
  sentences: Sentence[]
}

/** All honours. */
export type HonoursPage = { kind: 'honours'; chrome: Chrome; honours: HonourEntry[] }

const toLink = (publication: Publication, ref: DocumentRef): NamedLink[] => {
  const { type, key } = fromRef(ref)
  const document = publication.get(type, key)
  const href = toHref(publication, ref)
  return document === null || href === null || !('name' in document)
    ? []
    : [{ name: document.name, href, detail: null }]
}

const isHonoured = (publication: Publication, ref: DocumentRef): boolean => {
  const { type, key } = fromRef(ref)
  return type !== 'family' || mayShow(publication, key, 'honours')
}

export const honours: PageRecord<HonoursPage> = {
  role: 'list',
  isListed: true,
  toSubject: aboutNone,
  others: null,
  lists: 'honour',
  toName: () => '荣誉列表',
  toPlaces: () => [{ path: toListPath('honour'), key: null }],
  toPage: (publication, place, context) => ({
    kind: 'honours',
    chrome: toChrome(publication, context, {
      path: place.path,
      title: '荣誉',
      description: null,
      contents: describeList(
        publication.list('honour').map(({ name }) => name),
        '项荣誉',
      ),
      within: 'honour',
    }),
    honours: publication.list('honour').map((one) => ({
      id: one.slug,
      name: one.name,
      year: one.year === null ? null : `${one.year}年`,
      aliases: one.aliases,
      awardedBy: one.awardedBy.flatMap((key) => toLink(publication, `organization/${key}`)),
      recipients: one.recipients
        .filter((ref) => isHonoured(publication, ref))
        .flatMap((ref) => toLink(publication, ref)),
      entries: toHeadlines(publication, one.statistics),
      sentences: toSentencesAbout(publication, [one.name, ...one.aliases]),
    })),
  }),
}
