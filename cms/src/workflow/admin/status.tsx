'use client'

import { Button, ConfirmationModal, toast, useAuth, useDocumentInfo, useForm, useModal } from '@payloadcms/ui'
import { useOwnDocument } from './use-own-document.ts'

const modal = 'back-to-public'

/** Puts what is public in place of the draft, for whoever may release: for anybody else it would be refused. */
const BackToPublic = () => {
  const { document } = useOwnDocument()
  const { globalSlug, incrementVersionCount, setMostRecentVersionIsAutosaved, setUnpublishedVersionCount } =
    useDocumentInfo()
  const { reset } = useForm()
  const { openModal } = useModal()
  if (document === null) return null

  const goBack = async (): Promise<void> => {
    const { slug, id } = document
    const place = globalSlug === undefined ? `/api/${slug}/${id}` : `/api/globals/${slug}`
    const known = await fetch(`${place}?depth=0`)
    const { basedOn: _, ...body } = (await known.json()) as Record<string, unknown>
    const answer = await fetch(`${place}?depth=0`, {
      method: globalSlug === undefined ? 'PATCH' : 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const said = (await answer.json()) as { doc?: unknown; result?: unknown; errors?: { message: string }[] }
    if (!answer.ok) {
      toast.error(said.errors?.[0]?.message ?? '没有还原，请再试一次')
      return
    }
    await reset(said.doc ?? said.result)
    incrementVersionCount()
    setMostRecentVersionIsAutosaved(false)
    setUnpublishedVersionCount(0)
    toast.success('已还原成公开的样子')
  }

  return (
    <>
      {' — '}
      <Button
        buttonStyle="none"
        className="status__action"
        id="action-revert-to-published"
        onClick={() => {
          openModal(modal)
        }}
      >
        还原成公开的样子
      </Button>
      <ConfirmationModal
        body="没有发布的修改会被换成现在公开的内容；读者看到的不变。改过的内容还可以在“版本”里找到。"
        heading="还原成公开的样子"
        modalSlug={modal}
        onConfirm={goBack}
      />
    </>
  )
}

/** The state of a document, and for those who may release it the way back to what is public. */
export const DocumentStatus = ({ releasers }: { releasers: string[] }) => {
  const { user } = useAuth()
  const { hasPublishedDoc, unpublishedVersionCount } = useDocumentInfo()
  const isChanged = hasPublishedDoc && unpublishedVersionCount > 0
  return (
    <div className="status">
      <div className="status__value-wrap">
        <span className="status__label">状态：</span>
        <span className="status__value">
          {isChanged ? '有修改未发布' : hasPublishedDoc ? '已发布' : '草稿'}
        </span>
        {isChanged && releasers.includes(String(user?.['role'])) ? <BackToPublic /> : null}
      </div>
    </div>
  )
}
