'use client'

import { ConfirmationModal } from '@payloadcms/ui'

/** Asks once more before something is deleted for good. */
export const ConfirmForGood = ({
  modal,
  what,
  onConfirm,
}: {
  modal: string
  what: string
  onConfirm: () => Promise<void>
}) => (
  <ConfirmationModal
    body={`${what}会连同所有版本一起删除，以后不能再还原。`}
    confirmLabel="彻底删除"
    confirmingLabel="正在删除…"
    heading="彻底删除？"
    modalSlug={modal}
    onConfirm={onConfirm}
  />
)
