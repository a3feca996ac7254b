'use client'

import { Button, toast, useAllFormFields, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

const path = 'basedOn'

/** What names the state of a document: its number, or its time where it was saved before states were counted. */
const toRevision = (document: Record<string, unknown> | undefined): string => {
  const { revision, updatedAt } = document ?? {}
  if (typeof revision === 'number') return String(revision)
  return typeof updatedAt === 'string' ? updatedAt : ''
}

const isCounted = (revision: string): boolean => /^\d+$/.test(revision)

const isLater = (one: string, other: string): boolean => {
  if (isCounted(one) !== isCounted(other)) return isCounted(one) || other === ''
  return isCounted(one) ? Number(one) > Number(other) : one > other
}

/**
 * Names with every save the revision that the form started from, and shows, where somebody else was faster, who changed
 * what, with the three ways on. What was typed stays in the form meanwhile.
 */
export const StaleNotice = () => {
  const { collectionSlug, data, globalSlug, id } = useDocumentInfo()
  const { dispatchFields, setModified } = useForm()
  const opened = toRevision(data)
  // Not `crypto.randomUUID`: browsers have it on HTTPS alone.
  const [form] = useState(() => Math.random().toString(36).slice(2))
  // The revision of somebody else that the one who writes has decided to write over.
  const [overridden, setOverridden] = useState('')
  const [fields] = useAllFormFields()
  const named = fields[path]
  const message = named?.valid === false ? named.errorMessage : undefined
  const [isAsking, setIsAsking] = useState(false)
  const started = isLater(opened, overridden) ? opened : overridden

  // After every change of the form: it forgets what it did not bring itself whenever it replaces its state, and it does
  // so in the same breath as it opens, unseen by whoever looks at this one field alone.
  useEffect(() => {
    const value = `${started} ${form}`
    if (started === '' || named?.value === value) return
    // Not `UPDATE`: it would forget which of the other fields were typed in since the last save.
    dispatchFields({
      type: 'UPDATE_MANY',
      formState: { [path]: { value, initialValue: value, valid: true } },
    })
  }, [dispatchFields, fields, form, named, started])

  if (message === undefined || message === '') return null

  const place = globalSlug === undefined ? `${String(collectionSlug)}/${String(id)}` : `globals/${globalSlug}`

  const keepMine = async (): Promise<void> => {
    setIsAsking(true)
    try {
      const response = await fetch(`/api/${place}?draft=true&depth=0`)
      const newest = toRevision((await response.json()) as Record<string, unknown>)
      if (!response.ok || newest === '') throw new Error('no revision')
      setOverridden(newest)
      setModified(true)
      toast.success('现在保存，会用您的内容盖过对方的修改')
    } catch {
      toast.error('没有取到最新的版本，请检查网络后再试')
    } finally {
      setIsAsking(false)
    }
  }

  return (
    <div className="stale-notice" role="alert">
      <p>{message}</p>
      <div className="stale-notice__ways">
        <Button
          buttonStyle="secondary"
          el="anchor"
          margin={false}
          newTab
          size="small"
          url={window.location.href}
        >
          在新窗口看最新的内容
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={isAsking}
          margin={false}
          onClick={() => void keepMine()}
          size="small"
        >
          保留我的内容
        </Button>
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => {
            window.location.reload()
          }}
          size="small"
        >
          放弃我的修改
        </Button>
      </div>
    </div>
  )
}
