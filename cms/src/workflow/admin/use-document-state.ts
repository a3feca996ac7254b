'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ask, onChange } from '../../admin/ask.ts'
import type { DocumentState } from '../state.ts'
import { useOwnDocument } from './use-own-document.ts'

type Answered = Awaited<ReturnType<typeof ask<DocumentState>>>

/** What was asked in this turn of the browser: several parts of a form ask the same at once. */
const asked = new Map<string, Promise<Answered>>()

const askOnce = (place: string): Promise<Answered> => {
  const known = asked.get(place)
  if (known !== undefined) return known
  const answer = ask<DocumentState>('GET', place)
  asked.set(place, answer)
  // Whoever asks later asks because something changed since.
  setTimeout(() => asked.delete(place))
  return answer
}

/** Where the document of the form stands, asked again whenever it was saved or something was done to it; null before that is known. */
export const useDocumentState = (): DocumentState | null => {
  const { document } = useOwnDocument()
  const { slug, id } = document ?? {}
  // Each save is a reason to ask again: it may have voided what was set for an hour.
  const { lastUpdateTime, hasPublishedDoc } = useDocumentInfo()
  const [state, setState] = useState<DocumentState | null>(null)
  const turn = useRef(0)

  const load = useCallback(() => {
    if (slug === undefined || id === undefined) return
    const own = ++turn.current
    void askOnce(`state?slug=${slug}&id=${id}`).then((answer) => {
      // An earlier question may be answered later.
      if (own === turn.current) setState(answer.isDone ? answer.body : null)
    })
  }, [slug, id])
  useEffect(() => {
    load()
    return onChange(load)
  }, [load, lastUpdateTime, hasPublishedDoc])
  return state
}
