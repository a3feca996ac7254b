'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Seen } from '../plan.ts'
import { ask } from '../../admin/ask.ts'
import { Hour } from './hour.tsx'
import { toBeijing } from '../../beijing-time.ts'
import type { Deed } from '../acts/ledger-acts.ts'

type Props = {
  document: { slug: string; id: string }
  deed: Deed
  verb: string
  seen: Seen
  form: string
  /** Who asked for it, null where nobody did. */
  submittedBy: string | null
}

/** What can be done with what was just seen: release it, set an hour for it, or send it back. */
export const ReviewActions = ({ document, deed, verb, seen, form, submittedBy }: Props) => {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  const [open, setOpen] = useState<'hour' | 'back' | null>(null)
  const [note, setNote] = useState('')
  const [reasons, setReasons] = useState<string[]>([])

  const act = (place: string, sent: object, done: string): void => {
    setIsBusy(true)
    void ask<unknown>('POST', place, { document, ...sent }).then((answer) => {
      setIsBusy(false)
      if (answer.isDone) {
        toast.success(done)
        router.push(form)
        router.refresh()
        return
      }
      const changed = answer.body['reasons'] as string[] | undefined
      if (changed === undefined) {
        toast.error(answer.words)
        return
      }
      // What is shown beneath is loaded anew, so that it is what the next click approves.
      setReasons(changed)
      setOpen(null)
      router.refresh()
    })
  }
  const toggle = (which: 'hour' | 'back') => {
    setOpen(open === which ? null : which)
  }

  return (
    <div className="xiezou-actions">
      {reasons.length === 0 ? null : (
        <div className="xiezou-bar xiezou-bar--warning" role="alert">
          <strong>没有{verb}：在你看的时候，内容变了。</strong>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <span>下面已换成最新的影响，请再看一遍，然后再{verb}。</span>
        </div>
      )}
      <div className="xiezou-row">
        <button
          className="xiezou-button xiezou-button--primary"
          disabled={isBusy}
          id="release-now"
          onClick={() => {
            act(deed, { seen }, `已${verb}`)
          }}
          type="button"
        >
          {submittedBy === null ? `现在${verb}` : `批准并${verb}`}
        </button>
        <button
          aria-expanded={open === 'hour'}
          className="xiezou-button"
          disabled={isBusy}
          id="release-later"
          onClick={() => {
            toggle('hour')
          }}
          type="button"
        >
          定时{verb}
        </button>
        {submittedBy === null ? null : (
          <button
            aria-expanded={open === 'back'}
            className="xiezou-button"
            disabled={isBusy}
            id="send-back"
            onClick={() => {
              toggle('back')
            }}
            type="button"
          >
            退回修改
          </button>
        )}
      </div>
      {open === 'hour' ? (
        <Hour
          onChoose={(at) => {
            act('set-hour', { deed, seen, at }, `已定于${toBeijing(at)}${verb}`)
          }}
        />
      ) : null}
      {open === 'back' ? (
        <div className="xiezou-back">
          <label>
            <span>告诉{submittedBy}要改什么</span>
            <textarea
              onChange={({ target }) => {
                setNote(target.value)
              }}
              rows={4}
              value={note}
            />
          </label>
          <button
            className="xiezou-button"
            disabled={isBusy || note.trim() === ''}
            onClick={() => {
              act('send-back', { note }, '已退回')
            }}
            type="button"
          >
            退回
          </button>
        </div>
      ) : null}
    </div>
  )
}
