'use client'

import { Button, ConfirmationModal, toast, useAuth, useDocumentInfo, useForm, useModal } from '@payloadcms/ui'
import { announceChange, ask } from '../../admin/ask.ts'
import type { Standing } from '../state.ts'
import { useDocumentState } from './use-document-state.ts'
import { type NamedDocument, useOwnDocument } from './use-own-document.ts'

const modal = 'back-to-public'

/** Puts what is public in place of the working copy. */
const BackToPublic = ({ document }: { document: NamedDocument }) => {
  const {
    globalSlug,
    incrementVersionCount,
    setData,
    setMostRecentVersionIsAutosaved,
    setUnpublishedVersionCount,
  } = useDocumentInfo()
  const { reset } = useForm()
  const { openModal } = useModal()

  const goBack = async (): Promise<void> => {
    const answer = await ask('POST', 'revert', { document })
    if (!answer.isDone) {
      toast.error(answer.words)
      return
    }
    const { slug, id } = document
    const place = globalSlug === undefined ? `/api/${slug}/${id}` : `/api/globals/${slug}`
    const found: unknown = await (await fetch(`${place}?depth=0&draft=true`)).json()
    await reset(found)
    // The next save starts from here.
    setData(found as Parameters<typeof setData>[0])
    incrementVersionCount()
    setMostRecentVersionIsAutosaved(false)
    setUnpublishedVersionCount(0)
    announceChange()
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

const words: Record<Standing, string> = {
  'never-public': '草稿',
  public: '已发布',
  changed: '有修改未发布',
  withdrawn: '已撤下',
}

/** Whether readers have the document, and as it stands here; for those who may release it the way back to that. */
export const DocumentStatus = ({ releasers }: { releasers: string[] }) => {
  const { user } = useAuth()
  const { document } = useOwnDocument()
  const state = useDocumentState()
  const standing = state?.standing ?? 'never-public'
  return (
    <div className="status">
      <div className="status__value-wrap">
        <span className="status__label">状态：</span>
        <span className="status__value">{words[standing]}</span>
        {standing === 'changed' && document !== null && releasers.includes(String(user?.['role'])) ? (
          <BackToPublic document={document} />
        ) : null}
      </div>
    </div>
  )
}
