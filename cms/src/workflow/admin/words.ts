/** What is done, as people are told. */
export const deedWords = { publish: '发布', withdraw: '撤下' } as const

export { toBeijing } from '../../beijing-time.ts'

/** What became of a document, in a sentence without its title. */
export const noticeWords = {
  returned: '退回给你修改',
  released: '已经发布',
  scheduled: '已定好时间发布',
  done: '已按定好的时间执行',
  refused: '到了时间没有执行',
  cancelled: '定好的时间不再执行',
  gone: '删除了这份内容，不再等待',
  'consent-ended': '的同意已结束，已自动撤下',
} as const
