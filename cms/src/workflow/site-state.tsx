'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { onChange } from '../admin/ask.ts'
import type { Online } from './online-endpoint.ts'

/** How long the form waits before it asks again about what is not settled, in ms. */
const patience = 2_000

/** Says in the form of a document that what is public of it is not on the site, and why, until it is. */
export const SiteState = () => {
  const { collectionSlug, globalSlug, id, lastUpdateTime, hasPublishedDoc } = useDocumentInfo()
  const slug = globalSlug ?? collectionSlug
  const own = globalSlug ?? id
  const [online, setOnline] = useState<Online | null>(null)

  useEffect(() => {
    if (slug === undefined || own === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let asking = 0
    const load = async (): Promise<void> => {
      clearTimeout(timer)
      const mine = (asking += 1)
      const found = await fetch(`/api/documents/online?slug=${slug}&id=${own}`)
        .then(async (response) => (response.ok ? ((await response.json()) as Online) : null))
        .catch(() => null)
      if (mine !== asking) return
      if (found !== null) setOnline(found)
      const isSettled = found !== null && (found.state === 'online' || found.state === 'unknown')
      if (!isSettled) timer = setTimeout(() => void load(), patience)
    }
    void load()
    const forget = onChange(() => void load())
    return () => {
      asking += 1
      clearTimeout(timer)
      forget()
    }
  }, [slug, own, lastUpdateTime, hasPublishedDoc])

  if (online === null || online.words.length === 0) return null
  return (
    <div className="xiezou-bars" role="status">
      {online.words.map((words) => (
        <p
          className={online.state === 'faulty' ? 'xiezou-bar xiezou-bar--warning' : 'xiezou-bar'}
          key={words}
        >
          {words}
        </p>
      ))}
    </div>
  )
}
