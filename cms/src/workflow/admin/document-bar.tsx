'use client'

import { toast, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { SiteState } from '../site-state.tsx'
import type { DocumentState } from '../state.ts'
import { announceChange, ask } from '../../admin/ask.ts'
import { useOwnDocument } from './use-own-document.ts'
import { toBeijing } from '../../beijing-time.ts'
import { useDocumentState } from './use-document-state.ts'
import './workflow.css'

type Submission = NonNullable<DocumentState['submission']>
type SubmittedProps = { submission: Submission; place: string | null; takeBack: () => void }

const bars: Record<Submission['state'], (props: SubmittedProps) => ReactNode> = {
  returned: ({ submission }) => (
    <p className="xiezou-bar xiezou-bar--warning">
      <strong>{submission.decidedByName}退回了这一份：</strong>
      {submission.note}
      <span>改好后请重新提交。</span>
    </p>
  ),
  waiting: ({ submission, place, takeBack }) => (
    <p className="xiezou-bar">
      <strong>
        {submission.isOwn ? '你' : submission.byName}在{toBeijing(submission.at)}提交，等待发布。
      </strong>
      {submission.word === null ? null : <span>提交说明：{submission.word}</span>}
      <span>还可以继续修改，发布的是发布人看到的最新样子。</span>
      {place === null ? null : <a href={place}>查看影响，发布或退回</a>}
      {submission.isOwn ? (
        <button onClick={takeBack} type="button">
          收回提交
        </button>
      ) : null}
    </p>
  ),
  // What is set for an hour has a bar of its own.
  scheduled: () => null,
}

const toScheduledWords = (reasons: string[], isModified: boolean): string => {
  if (reasons.length > 0)
    return `但现在的样子和定时间时看到的不一样，到时不会执行：${reasons.join('；')}。请重新设定。`
  return isModified
    ? '你正在改的这些一保存，到时就不会执行，要请发布人重新设定。'
    : '到时执行的是定时间时看到的样子。如果现在再改，到时就不会执行，要请发布人重新设定。'
}

const Scheduled = ({
  one,
  isModified,
  cancel,
}: {
  one: DocumentState['scheduled'][number]
  isModified: boolean
  cancel: (() => void) | null
}) => (
  <p
    className={one.reasons.length > 0 || isModified ? 'xiezou-bar xiezou-bar--warning' : 'xiezou-bar'}
    role="status"
  >
    <strong>
      {one.byName}已定于{toBeijing(one.at)}（北京时间）{one.verb}。
    </strong>
    <span>{toScheduledWords(one.reasons, isModified)}</span>
    {cancel === null ? null : (
      <button onClick={cancel} type="button">
        取消定时
      </button>
    )}
  </p>
)

/** What stands above a form: that what is public is not on the site, that the document waits, came back, or is set for an hour. */
export const DocumentBar = () => {
  const { isTrashed } = useDocumentInfo()
  if (isTrashed === true) return null
  return (
    <>
      <SiteState />
      <UnderWay />
    </>
  )
}

/** Nothing where nothing is under way. */
const UnderWay = () => {
  const { document } = useOwnDocument()
  const isModified = useFormModified()
  const state = useDocumentState()

  if (state === null || document === null) return null
  const { mayRelease, refused, scheduled, submission } = state

  const act = (place: string, sent: object, done: string) => {
    void ask('POST', place, sent).then((answer) => {
      if (answer.isDone) toast.success(done)
      else toast.error(answer.words)
      announceChange()
    })
  }
  const place = mayRelease ? `/admin/review?slug=${document.slug}&id=${document.id}` : null

  return (
    <div className="xiezou-bars">
      {submission === null
        ? null
        : bars[submission.state]({
            place,
            submission,
            takeBack: () => {
              act('take-back', { document }, '已收回，可以继续修改')
            },
          })}
      {scheduled.map((one) => (
        <Scheduled
          cancel={
            mayRelease
              ? () => {
                  act('cancel', { id: one.id }, '已取消定时')
                }
              : null
          }
          isModified={isModified}
          key={one.id}
          one={one}
        />
      ))}
      {refused === null ? null : (
        <p className="xiezou-bar xiezou-bar--warning">
          <strong>
            原定{toBeijing(refused.at)}
            {refused.verb}，没有执行：
          </strong>
          {refused.word}
          {place === null ? null : <a href={`${place}&deed=${refused.deed}`}>看影响，重新设定</a>}
          {mayRelease ? (
            <button
              onClick={() => {
                act('cancel', { id: refused.id }, '不再提示')
              }}
              type="button"
            >
              不再提示
            </button>
          ) : null}
        </p>
      )}
    </div>
  )
}
