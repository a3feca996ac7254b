'use client'

import { PopupList, UnpublishButton, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useOwnDocument } from './use-own-document.ts'

/** Withdrawing, at once or at an hour, for those who may. */
export const WithdrawButton = ({ releasers }: { releasers: string[] }) => {
  const { user } = useAuth()
  const { hasPublishedDoc } = useDocumentInfo()
  const { document } = useOwnDocument()
  if (!releasers.includes(String(user?.['role'])) || !hasPublishedDoc || document === null) return null
  return (
    <>
      <UnpublishButton />
      <PopupList.Button
        href={`/admin/review?slug=${document.slug}&id=${document.id}&deed=withdraw`}
        id="action-review-withdraw"
      >
        看撤下的影响、定时撤下
      </PopupList.Button>
    </>
  )
}
