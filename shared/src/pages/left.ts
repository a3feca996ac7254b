import { type DocumentRef, documentRef, documentTypes, fromRef, typeWords } from '../document-ref.ts'
import type { Entry } from '../publication/entry.ts'
import type { Publication } from '../publication/publication.ts'
import { type Place, isAddressed, toListPath, toPagePath } from './address.ts'
import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import { toHref } from './href.ts'
import type { PageRecord } from './page-record.ts'
import { toVersionPath } from './public-history.ts'

/** What stands where a page was: that it was withdrawn, or where it has moved to. */
export type LeftPage = { kind: 'left'; chrome: Chrome; movedTo: string | null; list: string }

/** The numbers of the versions of a report that have an address of their own. */
const toVersions = ({ history }: Entry): number[] => history.slice(0, -1).map((_, index) => index + 1)

const toPaths = (publication: Publication): { path: string; ref: DocumentRef }[] =>
  documentTypes.filter(isAddressed).flatMap((type) =>
    publication.entries(type).flatMap((entry) => {
      const slugs =
        entry.state === 'live' || entry.slug === null ? entry.formerSlugs : [...entry.formerSlugs, entry.slug]
      return slugs.flatMap((slug) => [
        { path: toPagePath(type, slug), ref: entry.ref },
        ...(type === 'article'
          ? toVersions(entry).map((number) => ({ path: toVersionPath(slug, number), ref: entry.ref }))
          : []),
      ])
    }),
  )

/** Where the version that a path names is now; of what moved into another document there is only that one. */
const toVersionHref = (publication: Publication, ref: DocumentRef, path: string): string | null => {
  const number = /\/versions\/(\d+)\/$/.exec(path)?.[1]
  const { type, key } = fromRef(ref)
  const article = number === undefined || type !== 'article' ? null : publication.get('article', key)
  return article === null ? null : toVersionPath(article.slug, Number(number))
}

/** The document to which a reference leads after every move. */
const toTarget = (publication: Publication, ref: DocumentRef): DocumentRef => {
  const seen = new Set<DocumentRef>()
  let target = ref
  for (;;) {
    const entry = publication.entry(target)
    if (entry?.state !== 'moved' || seen.has(target)) return target
    seen.add(target)
    target = entry.to
  }
}

export const left: PageRecord<LeftPage> = {
  role: 'page',
  isListed: false,
  toSubject: ({ key }) => documentRef.safeParse(key).data ?? null,
  others: null,
  lists: null,
  toName: (_, { key }, titleOf) => {
    const ref = key as DocumentRef
    const title = titleOf(ref)
    const word = typeWords[fromRef(ref).type]
    return title === null ? `一份已撤下的${word}的旧网址` : `${word}“${title}”的旧网址`
  },
  toPlaces: (publication) => toPaths(publication).map(({ path, ref }): Place => ({ path, key: ref })),
  toPage: (publication, place, context) => {
    const ref = place.key as DocumentRef
    const { type } = fromRef(ref)
    const list = isAddressed(type) ? toListPath(type) : '/'
    const movedTo =
      toVersionHref(publication, ref, place.path) ?? toHref(publication, toTarget(publication, ref))
    return {
      kind: 'left',
      chrome: toChrome(publication, context, {
        path: movedTo ?? place.path,
        title: movedTo === null ? '这一页已撤下' : '这一页换了地址',
        description: null,
        within: isAddressed(type) ? type : null,
        isListed: false,
      }),
      movedTo,
      list,
    }
  },
}
