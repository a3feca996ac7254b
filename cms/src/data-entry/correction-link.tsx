'use client'

import { Button, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { useEffect } from 'react'

/** The fields whose usual values the database knows: a correction takes them from what it corrects. */
const taken = ['exactness', 'asOf'] as const

const Fill = ({ corrected }: { corrected: string }) => {
  const { dispatchFields } = useForm()

  useEffect(() => {
    const asked = new AbortController()
    const put = (path: string, value: unknown): void => {
      if (typeof value === 'string') dispatchFields({ type: 'UPDATE', path, value })
    }
    fetch(`/api/observations/${corrected}?depth=0`, { signal: asked.signal })
      .then(async (response) => {
        if (!response.ok) return
        const found = (await response.json()) as Record<string, unknown>
        for (const path of taken) put(path, found[path])
        put('status', 'corrected')
      })
      .catch(() => undefined)
    return () => {
      asked.abort()
    }
  }, [corrected, dispatchFields])

  return <p>更正一个已经公开的数：填上对的数和来源，在“说明”里写明更正了什么。</p>
}

/** In the form of a public observation: opens a correction of it. In that of a correction: what it has in common is filled in. */
export const Correction = () => {
  const { hasPublishedDoc, id } = useDocumentInfo()
  const corrected = useSearchParams().get('corrects')
  if (id === undefined) return corrected === null ? null : <Fill corrected={corrected} />
  if (!hasPublishedDoc) return null
  return (
    <div className="field-type">
      <Button
        buttonStyle="secondary"
        el="anchor"
        margin={false}
        size="medium"
        url={`/admin/collections/observations/create?corrects=${String(id)}`}
      >
        新建更正
      </Button>
      <p>这个数已经公开。数错了，就新建一个“更正”代替它，读者会看到改了什么。</p>
    </div>
  )
}
