'use client'

import { toast, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ask } from '../../../admin/ask.ts'
import type { Chosen } from '../../admin/chosen.ts'
import { ConfirmForGood } from './confirm-for-good.tsx'

const modal = 'delete-ticked-for-good'

/** What can be done to documents in the bin that are ticked. */
export const BinActions = ({
  count,
  load,
  clear,
  mayDelete,
}: {
  count: number
  load: () => Promise<Chosen>
  clear: () => void
  mayDelete: boolean
}) => {
  const router = useRouter()
  const { openModal } = useModal()
  const [isBusy, setIsBusy] = useState(false)

  const act = async (place: string, done: string): Promise<void> => {
    if (isBusy) return
    setIsBusy(true)
    const documents = await load().catch(() => null)
    const answer = documents === null ? null : await ask('POST', place, { documents })
    setIsBusy(false)
    if (answer === null) toast.error('没有成功：列表没有读到，请刷新页面再试')
    else if (!answer.isDone) toast.error(answer.words)
    else {
      toast.success(`${done} ${documents?.length ?? 0} 项`)
      clear()
      router.refresh()
    }
  }

  return (
    <div aria-label="对勾选的内容" className="xiezou-row" role="group">
      <span aria-live="polite">已勾选 {count} 项</span>
      <button
        aria-disabled={isBusy}
        className="xiezou-button xiezou-button--primary"
        id="set-restore"
        onClick={() => void act('restore', '已还原')}
        type="button"
      >
        还原
      </button>
      {mayDelete ? (
        <>
          <button
            aria-disabled={isBusy}
            className="xiezou-button"
            id="set-delete-for-good"
            onClick={() => {
              openModal(modal)
            }}
            type="button"
          >
            彻底删除…
          </button>
          <ConfirmForGood
            modal={modal}
            onConfirm={() => act('delete-for-good', '已彻底删除')}
            what={`勾选的 ${count} 项`}
          />
        </>
      ) : null}
    </div>
  )
}
