import { toChineseDate } from '../calendar-date.ts'
import type { Family } from '../documents/family.ts'
import { toPartialDateText } from '../partial-date.ts'
import { toPagePath } from './address.ts'
import { toBlocks } from './blocks.ts'
import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import { toHonourLinks } from './families.ts'
import { type PageRecord, about, demand } from './page-record.ts'
import { toPhrases } from './phrases.ts'
import type { PageBlock } from '../rich-text/block.ts'
import type { PagePicture } from '../models/picture.ts'
import { toPicture } from './picture.ts'
import type { NamedLink } from './program.ts'

/** The page of a family, within the basis on which it is shown. */
export type FamilyPage = {
  kind: 'family'
  chrome: Chrome
  name: string
  phrases: string[]
  place: string | null
  honours: NamedLink[]
  story: PageBlock[]
  pictures: PagePicture[]
  basis: string
}

/** The section that the paragraphs of a story are numbered under. */
const storySection = '01'

const toBasis = ({ basis }: Extract<Family, { kind: 'family' }>): string => {
  if (basis.kind === 'consent') return `经这户家庭同意公开（${toChineseDate(basis.date)}）。`
  const when = toPartialDateText(basis.when)
  return `姓名与荣誉此前已依法公开：${basis.where}${when === null ? '' : `，${when}`}。`
}

export const family: PageRecord<FamilyPage> = {
  role: 'page',
  isListed: true,
  toSubject: about('family'),
  others: null,
  lists: null,
  toName: ({ name }) => `家庭“${name}”`,
  toPlaces: (publication) =>
    publication
      .list('family')
      .flatMap((one) =>
        one.kind === 'family' ? [{ path: toPagePath('family', one.slug), key: one.key }] : [],
      ),
  toPage: (publication, place, context) => {
    const one = demand(publication.get('family', place.key ?? ''), place)
    if (one.kind !== 'family') throw new Error(`${place.path} 不是家庭`)
    const honours = toHonourLinks(publication, one.honours)
    const basis = toBasis(one)
    return {
      kind: 'family',
      chrome: toChrome(publication, context, {
        path: place.path,
        title: one.name,
        description: null,
        contents:
          honours.length === 0 ? basis : `荣誉：${honours.map(({ name }) => name).join('、')}。${basis}`,
        within: 'family',
      }),
      name: one.name,
      phrases: toPhrases(one.name),
      place: one.place,
      honours,
      story: toBlocks(publication, one.story, storySection, 1),
      pictures: publication
        .list('picture')
        .filter(({ families }) => families.includes(one.key))
        .flatMap(({ key }) => toPicture(publication, key, null) ?? []),
      basis,
    }
  },
}
