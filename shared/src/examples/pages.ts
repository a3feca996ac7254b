import { demandEveryPage, toComputation, toNoPages } from '../pages/compute.ts'
import type { Context } from '../pages/context.ts'
import { type Page, type PageKind, pageKinds } from '../pages/kinds.ts'
import { toPublication } from '../publication/publication.ts'
import { exampleEntries } from './entries.ts'

type PageExample<Kind extends PageKind> = { name: string; page: Extract<Page, { kind: Kind }> }

const context: Context = {
  siteUrl: 'https://report.example',
  maintained: [
    {
      slug: 'about',
      file: 'about.mdx',
      title: '关于本站',
      description: '谁在写，写什么',
      uses: [],
    },
  ],
}
const { changed } = demandEveryPage(
  toComputation(toNoPages(context), toPublication(exampleEntries()), 'all', context),
)

const pagesOf = <Kind extends PageKind>(kind: Kind): PageExample<Kind>[] =>
  changed.flatMap(({ path, page }) =>
    page.kind === kind ? [{ name: path, page: page as Extract<Page, { kind: Kind }> }] : [],
  )

/** The pages of the example publication by their kind, each named by its path. */
export const pageExamples = Object.fromEntries(pageKinds.map((kind) => [kind, pagesOf(kind)])) as {
  [Kind in PageKind]: PageExample<Kind>[]
}
