'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ask } from '../../admin/ask.ts'

/** A button in a list that asks one door and shows the list anew. */
export const ListButton = ({
  label,
  place,
  sent,
  done,
}: {
  label: string
  place: string
  sent: object
  done: string
}) => {
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)
  return (
    <button
      className="xiezou-button"
      disabled={isBusy}
      onClick={() => {
        setIsBusy(true)
        void ask('POST', place, sent).then((answer) => {
          setIsBusy(false)
          if (!answer.isDone) toast.error(answer.words)
          else if (done !== '') toast.success(done)
          router.refresh()
        })
      }}
      type="button"
    >
      {label}
    </button>
  )
}
