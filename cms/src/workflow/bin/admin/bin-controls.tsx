'use client'

import { Button, toast, useAuth, useDocumentInfo, useDocumentTitle, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ask } from '../../../admin/ask.ts'
import { ConfirmForGood } from './confirm-for-good.tsx'

const modal = 'delete-for-good'

type Offered = { removers: string[]; releasers: string[] }

const Controls = ({ slug, id, mayDelete }: { slug: string; id: string; mayDelete: boolean }) => {
  const { title } = useDocumentTitle()
  const { openModal } = useModal()
  const router = useRouter()
  const [isBusy, setIsBusy] = useState(false)

  const act = async (place: string, done: string, next: string): Promise<void> => {
    const answer = await ask('POST', place, { document: { slug, id } })
    if (!answer.isDone) {
      toast.error(answer.words)
      return
    }
    toast.success(done)
    router.push(`/admin/collections/${slug}/${next}`)
  }

  return (
    <>
      <Button
        buttonStyle="primary"
        disabled={isBusy}
        id="bin-restore"
        margin={false}
        onClick={() => {
          setIsBusy(true)
          void act('restore', '已还原，和删除前一样', id).finally(() => {
            setIsBusy(false)
          })
        }}
        size="medium"
      >
        还原
      </Button>
      {mayDelete ? (
        <>
          <Button
            buttonStyle="secondary"
            id="bin-delete-for-good"
            margin={false}
            onClick={() => {
              openModal(modal)
            }}
            size="medium"
          >
            彻底删除
          </Button>
          <ConfirmForGood
            modal={modal}
            onConfirm={() => act('delete-for-good', '已彻底删除', 'trash')}
            what={`“${title}”`}
          />
        </>
      ) : null}
    </>
  )
}

/** Above the form of a document in the bin, for whoever may: putting it back, and deleting it for good. */
export const BinControls = ({ removers, releasers }: Offered) => {
  const { user } = useAuth()
  const { collectionSlug, id, isTrashed } = useDocumentInfo()
  const role = String(user?.['role'])
  if (isTrashed !== true || collectionSlug === undefined || id === undefined || !removers.includes(role))
    return null
  return <Controls id={String(id)} mayDelete={releasers.includes(role)} slug={collectionSlug} />
}
