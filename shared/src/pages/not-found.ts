import { type Chrome, toChrome } from './chrome.ts'
import type { PageKind } from './page-kind.ts'
import type { NamedLink } from './program.ts'
import { toReportOrder } from './report-order.ts'
import { toReportLink } from './reports.ts'

/** What stands where nothing is: the way to the newest reports and to every list. */
export type NotFoundPage = { kind: 'not-found'; chrome: Chrome; newest: NamedLink[] }

const most = 3

export const notFound: PageKind<NotFoundPage> = {
  addresses: (publication) => [
    {
      kind: 'not-found',
      path: '/404.html',
      key: null,
      others: toReportOrder(publication)
        .toReversed()
        .slice(0, most)
        .map(({ key }) => key),
    },
  ],
  toPage: (publication, address, context) => ({
    kind: 'not-found',
    chrome: toChrome(publication, context, {
      path: address.path,
      title: '没有这一页',
      description: null,
      within: null,
      isListed: false,
    }),
    newest: (address.others ?? []).flatMap((key) => toReportLink(publication, key) ?? []),
  }),
}
