'use client'

import { useAllFormFields, useDocumentInfo, useForm, useFormModified, useLocale } from '@payloadcms/ui'
import { useEffect, useEffectEvent, useSyncExternalStore } from 'react'
import { parseBasedOn } from '../revisions/changes.ts'
import { getSaveState, onSave, type SaveState, toPatience } from './save-states.ts'

const nothing: SaveState = { kind: 'none' }

/** The name that the form around gave itself; empty before it has one. */
export const useFormName = (): string => {
  const [fields] = useAllFormFields()
  const basedOn: unknown = fields['basedOn']?.value
  return typeof basedOn === 'string' ? (parseBasedOn(basedOn).form ?? '') : ''
}

/** What became of the last save of the form around. */
export const useSaveState = (): SaveState => {
  const form = useFormName()
  return useSyncExternalStore(
    onSave,
    () => getSaveState(form),
    () => nothing,
  )
}

type Submitted = Awaited<ReturnType<ReturnType<typeof useForm>['submit']>>

/** Saves what stands in the form as a draft: on somebody's word, or again by itself after a save that failed. */
export const useDraftSaver = (): ((how: { isByItself: boolean }) => Promise<Submitted>) => {
  const { collectionSlug, globalSlug, id } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { submit } = useForm()
  const place =
    globalSlug === undefined
      ? `${String(collectionSlug)}${id === undefined ? '' : `/${id}`}`
      : `globals/${globalSlug}`
  return ({ isByItself }) =>
    submit({
      action: `/api/${place}?draft=true&depth=0&fallback-locale=null&locale=${locale}${isByItself ? '&autosave=true' : ''}`,
      method: globalSlug === undefined && id !== undefined ? 'PATCH' : 'POST',
      overrides: { _status: 'draft' },
      skipValidation: true,
      disableSuccessStatus: true,
      ...(isByItself && { disableFormWhileProcessing: false, acceptValues: { overrideLocalChanges: false } }),
    })
}

/** Tries a save that failed again by itself: when the connection is back, and from time to time. */
export const useSavedAgain = (state: SaveState): (() => void) => {
  const save = useDraftSaver()
  const { setModified } = useForm()
  const isModified = useFormModified()

  // After some failures Payload's form forgets that it holds what is not saved.
  useEffect(() => {
    if (state.kind === 'failed' && !isModified) setModified(true)
  }, [isModified, setModified, state])

  const again = (): void => {
    void save({ isByItself: true })
  }
  // With the form as it is then: at the moment of the failure it is still closed to a second save.
  const latest = useEffectEvent(again)
  useEffect(() => {
    if (state.kind !== 'failed' || !state.failure.isPassing) return
    const onTime = (): void => {
      latest()
    }
    const timer = setTimeout(onTime, toPatience(state.attempts))
    window.addEventListener('online', onTime)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('online', onTime)
    }
  }, [state])
  return again
}
