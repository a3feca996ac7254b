'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ListedAct } from '../acts/listed.ts'
import type { ShownPlan } from '../shown-plan.ts'
import { ask } from '../../admin/ask.ts'
import type { Chosen } from './chosen.ts'
import { SetDialog } from './set-dialog.tsx'

type Open = { act: ListedAct; chosen: Chosen; plan: ShownPlan; reasons: string[]; refusal: string | null }

/** Buttons for documents that are ticked. Each first shows in a dialog which they are and what it would change. */
export const SetActions = ({
  acts,
  count,
  load,
  clear,
  siteUrl,
}: {
  acts: ListedAct[]
  count: number
  load: () => Promise<Chosen>
  clear: () => void
  siteUrl: string
}) => {
  const router = useRouter()
  const [busy, setBusy] = useState<string | null>(null)
  const [open, setOpen] = useState<Open | null>(null)

  const look = async (act: ListedAct): Promise<void> => {
    const chosen = await load().catch(() => null)
    if (chosen === null) {
      toast.error('没有成功：列表没有读到，请刷新页面再试')
      return
    }
    const answer = await ask<ShownPlan>('POST', 'look', { deed: act.looksAt, documents: chosen })
    if (answer.isDone) setOpen({ act, chosen, plan: answer.body, reasons: [], refusal: null })
    else toast.error(answer.words)
  }

  const carryOut = async (asked: Open): Promise<void> => {
    const { act, chosen: documents, plan } = asked
    const sent = act.isRelease ? { documents, seen: plan.seen } : { documents }
    const answer = await ask('POST', act.name, sent)
    if (answer.isDone) {
      toast.success(act.done)
      setOpen(null)
      clear()
      router.refresh()
      return
    }
    const { reasons, plan: now } = answer.body as { reasons?: string[]; plan?: ShownPlan }
    if (reasons === undefined || now === undefined) setOpen({ ...asked, refusal: answer.words })
    else setOpen({ act, chosen: documents, plan: now, reasons, refusal: null })
  }

  return (
    <>
      <div className="xiezou-row" role="group" aria-label="对勾选的内容">
        <span aria-live="polite">已勾选 {count} 项</span>
        {acts.map((act) => (
          <button
            className={act === acts[0] ? 'xiezou-button xiezou-button--primary' : 'xiezou-button'}
            aria-disabled={busy !== null}
            id={`set-${act.name}`}
            key={act.name}
            onClick={() => {
              if (busy !== null) return
              setBusy(act.name)
              void look(act).finally(() => {
                setBusy(null)
              })
            }}
            type="button"
          >
            {busy === act.name ? '正在看影响…' : `${act.verb}…`}
          </button>
        ))}
      </div>
      {open === null ? null : (
        <SetDialog
          act={open.act}
          chosen={open.chosen}
          onAct={() => carryOut(open)}
          onClose={() => {
            setOpen(null)
          }}
          plan={open.plan}
          reasons={open.reasons}
          refusal={open.refusal}
          siteUrl={siteUrl}
        />
      )}
    </>
  )
}
