'use client'

import { LeaveWithoutSaving, useDocumentInfo, useEditDepth, useFormModified } from '@payloadcms/ui'
import { useEffect } from 'react'
import './saving.css'
import { toStatusWords } from './status-words.ts'
import { useSavedAgain, useSaveState } from './use-saving.ts'

/** In a drawer the page beneath may ask already, and a browser asks once for both. */
const useAskedBeforeUnload = (isAsked: boolean): void => {
  useEffect(() => {
    if (!isAsked) return
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => {
      window.removeEventListener('beforeunload', ask)
    }
  }, [isAsked])
}

/** One line that tells at a glance whether what stands in the form is saved; whoever leaves before that is asked. */
export const SaveStatus = () => {
  const { globalSlug, id } = useDocumentInfo()
  const isModified = useFormModified()
  const depth = useEditDepth()
  const state = useSaveState()
  const again = useSavedAgain(state)
  useAskedBeforeUnload(isModified && depth > 1)
  const { look, words } = toStatusWords(state, isModified, globalSlug === undefined && id === undefined)
  const mayTry = state.kind === 'failed' && (state.failure.isPassing || state.failure.words === '登录已过期')
  return (
    <span className={`xiezou-save xiezou-save--${look}`}>
      <span role="status">{words}</span>
      {mayTry ? (
        <button onClick={again} type="button">
          再试一次
        </button>
      ) : null}
      {isModified && depth === 1 ? <LeaveWithoutSaving /> : null}
    </span>
  )
}
