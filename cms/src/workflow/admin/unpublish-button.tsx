'use client'

import { PopupList, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useOwnDocument } from './use-own-document.ts'

/** Withdrawing, at once or at an hour, for those who may: it begins with a look at what it does. */
export const WithdrawButton = ({ releasers }: { releasers: string[] }) => {
  const { user } = useAuth()
  const { hasPublishedDoc } = useDocumentInfo()
  const { document } = useOwnDocument()
  if (!releasers.includes(String(user?.['role'])) || !hasPublishedDoc || document === null) return null
  return (
    <PopupList.Button
      href={`/admin/review?slug=${document.slug}&id=${document.id}&deed=withdraw`}
      id="action-review-withdraw"
    >
      撤下…（先看影响）
    </PopupList.Button>
  )
}
