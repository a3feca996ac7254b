'use client'

import {
  FormSubmit,
  toast,
  useDocumentDrawerContext,
  useDocumentInfo,
  useEditDepth,
  useForm,
  useFormBackgroundProcessing,
  useFormModified,
  useFormProcessing,
  useHotkey,
  useModal,
  useOperation,
  useTranslation,
} from '@payloadcms/ui'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { untilComplete } from './until-complete.ts'
import { useDraftSaver } from './use-saving.ts'

/** Does one thing at a time: what is asked for meanwhile is the same gesture. */
export const useOnce = (): [boolean, (work: () => Promise<void>) => void] => {
  const isRunning = useRef(false)
  const [isBusy, setIsBusy] = useState(false)
  const run = (work: () => Promise<void>): void => {
    if (isRunning.current) return
    isRunning.current = true
    setIsBusy(true)
    void work().finally(() => {
      isRunning.current = false
      setIsBusy(false)
    })
  }
  return [isBusy, run]
}

/** A drawer was opened to make something for the form beneath: once it is made, that form is what one goes on with. */
export const useDrawerEnd = (): (() => void) => {
  const { drawerSlug } = useDocumentDrawerContext()
  const { closeModal } = useModal()
  const operation = useOperation()
  return () => {
    // Outside of a drawer there is none.
    const slug = drawerSlug as string | undefined
    if (slug !== undefined && slug !== '' && operation === 'create') closeModal(slug)
  }
}

export const sayIncomplete = (): void => {
  toast.error('表单还没有取全，没有保存。请等它显示完整，再保存一次')
}

/** Saves a draft, by itself the one that listens to Ctrl+S: in Payload each of two buttons does, and both save. */
export const SaveDraft = () => {
  const { setUnpublishedVersionCount, uploadStatus } = useDocumentInfo()
  const isModified = useFormModified()
  const isProcessing = useFormProcessing()
  const isInBackground = useFormBackgroundProcessing()
  const { getFields } = useForm()
  const operation = useOperation()
  const editDepth = useEditDepth()
  const { t } = useTranslation()
  const save = useDraftSaver()
  const [isBusy, run] = useOnce()
  const endDrawer = useDrawerEnd()
  const [isWanted, setIsWanted] = useState(false)
  const isDisabled = (operation === 'update' && !isModified) || uploadStatus === 'uploading'

  const saveNow = (): void => {
    run(async () => {
      if (!(await untilComplete(getFields))) {
        sayIncomplete()
        return
      }
      const result = await save({ isByItself: false })
      if (result?.res.ok !== true) return
      setUnpublishedVersionCount((count) => count + 1)
      if (operation === 'update') toast.success(t('general:updatedSuccessfully'))
      endDrawer()
    })
  }

  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    if (isDisabled || isBusy) return
    if (isProcessing || isInBackground) setIsWanted(true)
    else saveNow()
  })
  // What was asked for while the form saved by itself.
  const saveWanted = useEffectEvent(() => {
    setIsWanted(false)
    if (!isDisabled) saveNow()
  })
  useEffect(() => {
    if (isWanted && !isProcessing && !isInBackground) saveWanted()
  }, [isWanted, isProcessing, isInBackground])

  return (
    <FormSubmit
      buttonId="action-save-draft"
      buttonStyle="secondary"
      className="save-draft"
      disabled={isDisabled || isBusy}
      onClick={saveNow}
      size="medium"
      type="button"
    >
      {t('version:saveDraft')}
    </FormSubmit>
  )
}
