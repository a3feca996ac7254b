import { type Chrome, toChrome } from './chrome.ts'
import type { PageKind } from './page-kind.ts'

/** What stands where nothing is. */
export type NotFoundPage = { kind: 'not-found'; chrome: Chrome }

export const notFound: PageKind<NotFoundPage> = {
  addresses: () => [{ kind: 'not-found', path: '/404.html', key: null }],
  toPage: (publication, address, context) => ({
    kind: 'not-found',
    chrome: toChrome(publication, context, {
      path: address.path,
      title: '没有这一页',
      description: null,
      within: null,
    }),
  }),
}
