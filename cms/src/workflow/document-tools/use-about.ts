'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { About } from './about-endpoint.ts'

const asked = new Map<string, Promise<About | null>>()

// The controls and the sidebar of one form ask at the same time, and need one answer.
const load = (place: string): Promise<About | null> => {
  const known = asked.get(place)
  if (known !== undefined) return known
  const answer = fetch(place)
    .then(async (response) => (response.ok ? ((await response.json()) as About) : null))
    .catch(() => null)
    .finally(() => setTimeout(() => asked.delete(place), 1_000))
  asked.set(place, answer)
  return answer
}

/** What is known about the document of the form; null until it is, and for one that was never saved. */
export const useAbout = (): About | null => {
  const { collectionSlug, globalSlug, id, isTrashed, lastUpdateTime, hasPublishedDoc } = useDocumentInfo()
  const slug = globalSlug ?? collectionSlug
  const own = globalSlug ?? id
  const [about, setAbout] = useState<About | null>(null)
  useEffect(() => {
    if (slug === undefined || own === undefined || isTrashed === true) return
    let isCurrent = true
    void load(`/api/documents/about?slug=${slug}&id=${own}`).then((found) => {
      if (isCurrent) setAbout(found)
    })
    return () => {
      isCurrent = false
    }
  }, [slug, own, isTrashed, lastUpdateTime, hasPublishedDoc])
  return about
}
