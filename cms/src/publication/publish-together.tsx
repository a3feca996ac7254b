'use client'

import { Button, ConfirmationModal, toast, useDocumentInfo, useDocumentTitle, useModal } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

type Companion = { slug: string; id: string; title: string }
type Problem = { ref: string; message: string }

const modalSlug = 'publish-together'

/** Offers to publish a document together with the unpublished ones that it refers to; shows nothing where there are none. */
export const PublishTogether = () => {
  const { collectionSlug, globalSlug, id, lastUpdateTime } = useDocumentInfo()
  const { title } = useDocumentTitle()
  const { openModal } = useModal()
  const router = useRouter()
  const [companions, setCompanions] = useState<Companion[]>([])
  const own = globalSlug === undefined ? { slug: collectionSlug, id } : { slug: globalSlug, id: globalSlug }

  useEffect(() => {
    if (own.slug === undefined || own.id === undefined) return
    const asked = new AbortController()
    fetch(`/api/publication/companions?slug=${own.slug}&id=${own.id}`, { signal: asked.signal })
      .then(async (response) =>
        response.ok ? ((await response.json()) as { companions: Companion[] }).companions : [],
      )
      .then(setCompanions)
      .catch(() => undefined)
    return () => {
      asked.abort()
    }
  }, [own.slug, own.id, lastUpdateTime])

  if (companions.length === 0) return null

  const publish = async (): Promise<void> => {
    const response = await fetch('/api/publication/release', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        documents: [own, ...companions.map(({ slug, id: companion }) => ({ slug, id: companion }))],
        why: `发布“${title}”及其引用的 ${companions.length} 项`,
      }),
    })
    const answer = (await response.json()) as { problems?: Problem[]; errors?: { message: string }[] }
    if (response.ok) {
      toast.success(`已一起发布 ${companions.length + 1} 项`)
      router.refresh()
      setCompanions([])
      return
    }
    const problems =
      answer.problems?.map(({ ref, message }) => `${ref}：${message}`) ??
      answer.errors?.map(({ message }) => message)
    toast.error(problems?.join('\n') ?? '没有发布：服务器没有说明原因，请再试一次')
  }

  return (
    <>
      <Button
        buttonStyle="secondary"
        margin={false}
        onClick={() => {
          openModal(modalSlug)
        }}
        size="medium"
      >
        {`与引用的 ${companions.length} 项一起发布`}
      </Button>
      <ConfirmationModal
        body={`下列内容还没有公开，会与这一份同时公开，缺一不可：${companions.map((one) => one.title).join('、')}`}
        confirmLabel="一起发布"
        heading="一起发布"
        modalSlug={modalSlug}
        onConfirm={publish}
      />
    </>
  )
}
