'use client'

import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { ListedAct } from '../acts/listed.ts'
import type { ShownPlan } from '../shown-plan.ts'
import type { Chosen } from './chosen.ts'
import { ImpactList } from './impact-list.tsx'
import { NumbersList } from './numbers-list.tsx'
import { PagePreviews } from './page-previews.tsx'
import { Documents, Fallbacks, Problems, toPreviewed } from './plan-parts.tsx'

const few = 12

const List = ({ label, documents }: { label: string; documents: ShownPlan['documents'] }) =>
  documents.length === 0 ? null : (
    <details open={documents.length <= few}>
      <summary>
        {label}（{documents.length} 项）
      </summary>
      <p>
        <Documents documents={documents} />
      </p>
    </details>
  )

/**
 * What an act takes, and what keeps it from happening. What leaves none as it is takes all or none: each must be as the
 * change that was looked at would leave it, such as not public before it is deleted.
 */
const toTaken = ({ same }: ListedAct, { documents, problems, seen }: ShownPlan) => {
  const mains = documents.filter(({ isMain }) => isMain)
  if (same === null) {
    const open = mains.filter(({ isSame }) => !isSame)
    return { taken: mains, untouched: [], open, isPossible: open.length === 0 }
  }
  const taken = problems.length > 0 ? mains : mains.filter(({ isSame }) => !isSame)
  const untouched = problems.length > 0 ? [] : mains.filter(({ isSame }) => isSame)
  return { taken, untouched, open: [], isPossible: seen !== null && taken.length > 0 }
}

/** Shows how many documents, which, and what it would change on the site, before anything is done to them. */
export const SetDialog = ({
  act,
  chosen,
  plan,
  reasons,
  refusal,
  siteUrl,
  onAct,
  onClose,
}: {
  act: ListedAct
  chosen: Chosen
  plan: ShownPlan
  reasons: string[]
  refusal: string | null
  siteUrl: string
  onAct: () => Promise<void>
  onClose: () => void
}) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  const [isBusy, setIsBusy] = useState(false)
  const { taken, untouched, open, isPossible } = toTaken(act, plan)
  const others = plan.documents.filter(({ isMain }) => !isMain)
  const { deed, verb } = plan
  // Deleting what is not public changes nothing for readers.
  const isOfReaders = act.same !== null
  const looked = { documents: chosen, deed, verb, hash: plan.seen?.hash ?? '' }

  // The browser keeps the focus within, closes on Escape, and gives the focus back to the button: before it is gone.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => {
      shown?.close()
    }
  }, [])

  return (
    <dialog
      aria-labelledby={heading}
      className="xiezou-workflow xiezou-dialog"
      onCancel={(event) => {
        if (isBusy) event.preventDefault()
      }}
      onClose={onClose}
      ref={dialog}
    >
      <h2 id={heading} tabIndex={-1}>
        {isPossible ? `${act.verb} ${taken.length} 项` : `还不能${act.verb}`}
      </h2>
      {reasons.length === 0 ? null : (
        <div className="xiezou-bar xiezou-bar--warning" role="alert">
          <strong>没有{act.verb}：在你看的时候，内容变了。</strong>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <span>下面已换成最新的影响，请再看一遍。</span>
        </div>
      )}
      {/* A toast would lie behind the dialog. */}
      {refusal === null ? null : (
        <p className="xiezou-bar xiezou-bar--warning" role="alert">
          <strong>没有{act.verb}：</strong>
          {refusal}
        </p>
      )}
      {isPossible ? <p>{act.together}</p> : null}
      {isOfReaders && plan.problems.length > 0 ? <Problems plan={plan} /> : null}
      {open.length === 0 ? null : (
        <div className="xiezou-bar xiezou-bar--warning">
          <strong>一项也没有{act.verb}。这些公开着，要先撤下：</strong>
          <Documents documents={open} />
        </div>
      )}
      {isOfReaders && plan.problems.length === 0 && taken.length === 0 ? (
        <p className="xiezou-bar">
          勾选的 {untouched.length} 项都{act.same}。
        </p>
      ) : null}
      {act.isRelease && !plan.mayRelease ? (
        <p className="xiezou-bar xiezou-bar--warning">你的角色不能{act.verb}其中的一些内容。</p>
      ) : null}
      <List documents={taken} label={`要${act.verb}的`} />
      <List documents={others} label="会一起公开、缺一不可的" />
      {taken.length === 0 ? null : <List documents={untouched} label={act.same ?? ''} />}
      <Fallbacks plan={plan} />
      {!isOfReaders ? null : <NumbersList numbers={plan.numbers} />}
      {!isOfReaders || plan.impact === null || plan.isNothing ? null : (
        <>
          <PagePreviews isOpen={false} looked={looked} pages={toPreviewed(plan.impact)} />
          <ImpactList impact={plan.impact} siteUrl={siteUrl} />
        </>
      )}
      <div className="xiezou-row xiezou-dialog-end">
        {isPossible && (!act.isRelease || plan.mayRelease) ? (
          <button
            className="xiezou-button xiezou-button--primary"
            disabled={isBusy}
            id="set-now"
            onClick={() => {
              setIsBusy(true)
              void onAct().finally(() => {
                setIsBusy(false)
              })
            }}
            type="button"
          >
            {isBusy ? `正在${act.verb}…` : `${act.verb}这 ${taken.length} 项`}
          </button>
        ) : null}
        <button className="xiezou-button" disabled={isBusy} id="set-close" onClick={onClose} type="button">
          {isPossible ? '取消' : '关闭'}
        </button>
      </div>
    </dialog>
  )
}
