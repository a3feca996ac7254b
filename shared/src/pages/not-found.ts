import { toChrome } from './chrome.ts'
import type { Chrome } from '../models/chrome.ts'
import { type PageRecord, aboutNone } from './page-record.ts'
import type { NamedLink } from './program.ts'
import { toReportOrder } from './report-order.ts'
import { toReportLink } from './reports.ts'

/** What stands where nothing is: the way to the newest reports and to every list. */
export type NotFoundPage = { kind: 'not-found'; chrome: Chrome; newest: NamedLink[] }

const most = 3

export const notFound: PageRecord<NotFoundPage> = {
  role: 'page',
  isListed: false,
  toSubject: aboutNone,
  others: 'content',
  lists: null,
  toName: () => '“找不到”页面',
  toPlaces: (publication) => [
    {
      path: '/404.html',
      key: null,
      others: toReportOrder(publication)
        .toReversed()
        .slice(0, most)
        .map(({ key }) => key),
    },
  ],
  toPage: (publication, place, context) => ({
    kind: 'not-found',
    chrome: toChrome(publication, context, {
      path: place.path,
      title: '没有这一页',
      description: null,
      within: null,
      isListed: false,
    }),
    newest: (place.others ?? []).flatMap((key) => toReportLink(publication, key) ?? []),
  }),
}
