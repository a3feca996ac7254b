'use client'

import {
  ConfirmationModal,
  PopupList,
  toast,
  useAuth,
  useConfig,
  useDocumentDrawerContext,
  useDocumentInfo,
  useDocumentTitle,
  useEditDepth,
  useForm,
  useModal,
} from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { ask } from '../../../admin/ask.ts'
import { useOwnDocument } from '../../admin/use-own-document.ts'

const Item = ({ slug, id }: { slug: string; id: string }) => {
  const modal = `to-bin-${id}`
  const { title } = useDocumentTitle()
  const { setModified } = useForm()
  const { closeModal, openModal } = useModal()
  const { drawerSlug, onDelete } = useDocumentDrawerContext()
  const { getEntityConfig } = useConfig()
  const depth = useEditDepth()
  const router = useRouter()

  const remove = async (): Promise<void> => {
    const answer = await ask('POST', 'delete', { document: { slug, id } })
    if (!answer.isDone) {
      toast.error(answer.words)
      return
    }
    // What was typed since the last save stays behind: leaving does not ask for it.
    setModified(false)
    toast.success(`“${title}”已移到回收站，可以还原`)
    if (depth === 1) {
      router.push(`/admin/collections/${slug}`)
      return
    }
    await onDelete?.({ id, collectionConfig: getEntityConfig({ collectionSlug: slug }) })
    closeModal(drawerSlug)
  }

  return (
    <>
      <PopupList.Button
        id="action-to-bin"
        onClick={() => {
          openModal(modal)
        }}
      >
        删除…
      </PopupList.Button>
      <ConfirmationModal
        body={`“${title}”会移到回收站，以后可以还原。提交和定好的时间就此结束。`}
        confirmLabel="删除"
        confirmingLabel="正在删除…"
        heading="移到回收站？"
        modalSlug={modal}
        onConfirm={remove}
      />
    </>
  )
}

/** Deleting, for those who may and of what is not public: what is has to be withdrawn first. */
export const DeleteItem = ({ removers }: { removers: string[] }) => {
  const { user } = useAuth()
  const { hasPublishedDoc, isTrashed } = useDocumentInfo()
  const { document } = useOwnDocument()
  const mayDelete = removers.includes(String(user?.['role'])) && !hasPublishedDoc && isTrashed !== true
  return mayDelete && document !== null ? <Item id={document.id} slug={document.slug} /> : null
}
