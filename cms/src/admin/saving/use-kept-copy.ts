'use client'

import { useAllFormFields, useForm, useFormModified } from '@payloadcms/ui'
import { useEffect } from 'react'
import { forgetCopies, isSameData, keepCopy, markOpen, toOwnData } from './kept-copies.ts'
import { getSaveState, onSave } from './save-states.ts'

/** How long somebody rests before what they typed is kept, in ms. */
const rest = 400

type Of = { user: string; place: string; form: string; revision: string }

/** Keeps what is typed on the device until it is saved. */
export const useKeptCopy = ({ user, place, form, revision }: Of): void => {
  const { getData, setModified } = useForm()
  const [fields] = useAllFormFields()
  const isModified = useFormModified()

  useEffect(() => (form === '' ? undefined : markOpen(form)), [form])

  useEffect(() => {
    if (!isModified || form === '' || user === '') return
    const keep = (): void => {
      void keepCopy({ user, place, form, revision, at: Date.now(), data: toOwnData(getData()) })
    }
    const timer = setTimeout(keep, rest)
    window.addEventListener('pagehide', keep)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pagehide', keep)
    }
  }, [fields, form, getData, isModified, place, revision, user])

  useEffect(() => {
    const look = (): void => {
      const state = getSaveState(form)
      if (state.kind !== 'saved') return
      // After the form has taken the answer in: what was typed meanwhile is not saved, whatever the form thinks of it.
      setTimeout(() => {
        const { file: _, ...current } = getData()
        const isSame = isSameData({ ...state.data, file: undefined }, { ...current, file: undefined })
        setModified(!isSame)
        if (!isSame) return
        void forgetCopies([{ user, place, form }])
      })
    }
    return onSave(look)
  }, [form, getData, place, setModified, user])
}
