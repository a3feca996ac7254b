import { toPagePath } from './address.ts'
import { type Chrome, toChrome } from './chrome.ts'
import { type PageKind, demand } from './page-kind.ts'
import { toHonourLinks } from './families.ts'
import { toPhrases } from './phrases.ts'
import type { NamedLink } from './program.ts'

/** The page of a family, within the basis on which it is shown: name and honours. */
export type FamilyPage = {
  kind: 'family'
  chrome: Chrome
  name: string
  phrases: string[]
  honours: NamedLink[]
  basis: string
}

export const family: PageKind<FamilyPage> = {
  addresses: (publication) =>
    publication
      .list('family')
      .flatMap((one) =>
        one.kind === 'family' ? [{ kind: 'family', path: toPagePath('family', one.slug), key: one.key }] : [],
      ),
  toPage: (publication, address, context) => {
    const one = demand(publication.get('family', address.key ?? ''), address)
    if (one.kind !== 'family') throw new Error(`${address.path} 不是家庭`)
    const when =
      one.basis.when === 'unknown' ? '' : `，${one.basis.when}${one.basis.when.length === 4 ? '年' : ''}`
    return {
      kind: 'family',
      chrome: toChrome(publication, context, {
        path: address.path,
        title: one.name,
        description: null,
        within: 'family',
      }),
      name: one.name,
      phrases: toPhrases(one.name),
      honours: toHonourLinks(publication, one.honours),
      basis: `姓名与荣誉此前已依法公开：${one.basis.where}${when}。`,
    }
  },
}
