'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { OwnDocument } from './use-own-document.ts'

/** How many unpublished documents the one of the form refers to, which have to become public with it. */
export const useCompanions = (document: OwnDocument): number => {
  const { lastUpdateTime } = useDocumentInfo()
  const [count, setCount] = useState(0)
  const { slug, id } = document ?? {}

  useEffect(() => {
    if (slug === undefined || id === undefined) return
    const asked = new AbortController()
    fetch(`/api/publication/companions?slug=${slug}&id=${id}`, { signal: asked.signal })
      .then(async (response) =>
        response.ok ? ((await response.json()) as { companions: unknown[] }).companions.length : 0,
      )
      .then(setCount)
      .catch(() => undefined)
    return () => {
      asked.abort()
    }
  }, [slug, id, lastUpdateTime])

  return count
}
