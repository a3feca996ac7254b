/** Where a submission stands. */
export const submissionStates = [
  'waiting',
  'scheduled',
  'returned',
  'released',
  'taken-back',
  'gone',
] as const
export type SubmissionState = (typeof submissionStates)[number]

/** Where that stands which is set for an hour. */
export const scheduleStates = ['set', 'done', 'refused', 'cancelled'] as const
export type ScheduleState = (typeof scheduleStates)[number]

/** How a notice reads: a sentence without its title, whether something is to be done, and whether its word is an hour. */
type Reading = { says: string; isWarning?: true; isWithHour?: true; isBySystem?: true }

const kinds = {
  returned: { says: '退回给你修改', isWarning: true },
  released: { says: '已经发布' },
  scheduled: { says: '已定好时间发布', isWithHour: true },
  done: { says: '已按定好的时间执行' },
  refused: { says: '到了时间没有执行', isWarning: true },
  cancelled: { says: '定好的时间不再执行' },
  gone: { says: '删除了这份内容，不再等待', isBySystem: true },
  'consent-ended': { says: '的同意已结束，已自动撤下' },
} satisfies Record<string, Reading>
export type NoticeKind = keyof typeof kinds

/** What became of a document, as somebody is told: each kind of notice, and how it reads. */
export const noticeKinds: Record<NoticeKind, Reading> = kinds
