'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import { ask, onChange } from '../../admin/ask.ts'
import type { DocumentState } from '../state.ts'
import { useOwnDocument } from './use-own-document.ts'

/** Where the document of the form stands, asked again whenever it was saved or something was done to it; null before that is known. */
export const useDocumentState = (): DocumentState | null => {
  const { document } = useOwnDocument()
  const { slug, id } = document ?? {}
  // Each save is a reason to ask again: it may have voided what was set for an hour.
  const { lastUpdateTime, hasPublishedDoc } = useDocumentInfo()
  const [state, setState] = useState<DocumentState | null>(null)

  const load = useCallback(() => {
    if (slug === undefined || id === undefined) return
    void ask<DocumentState>('GET', `state?slug=${slug}&id=${id}`).then((answer) => {
      setState(answer.isDone ? answer.body : null)
    })
  }, [slug, id])
  useEffect(() => {
    load()
    return onChange(load)
  }, [load, lastUpdateTime, hasPublishedDoc])
  return state
}
