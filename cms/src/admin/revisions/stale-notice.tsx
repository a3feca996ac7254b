'use client'

import { Button, toast, useAllFormFields, useAuth, useDocumentInfo, useForm, useModal } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type KeptCopy, toPlaceOf } from '../saving/kept-copies.ts'
import { KeptOffer } from '../saving/kept-offer.tsx'
import { useKeptCopy } from '../saving/use-kept-copy.ts'
import { formatBasedOn } from './changes.ts'

const path = 'basedOn'
const lockDialog = 'document-locked'

// Not `crypto.randomUUID`: browsers have it on HTTPS alone.
const toName = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(36).padStart(2, '0')).join('')

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
  // Whoever opened the form writes in it, whoever signs in elsewhere in this browser meanwhile.
  const { user: reader } = useAuth()
  const [user] = useState(() => String(reader?.id ?? ''))
  const [ownForm] = useState(toName)
  // The revision of somebody else that the one who writes has decided to write over.
  const [overridden, setOverridden] = useState('')
  const [fields] = useAllFormFields()
  const named = fields[path]
  const message = named?.valid === false ? named.errorMessage : undefined
  const isStale = message !== undefined && message !== ''
  const [isAsking, setIsAsking] = useState(false)
  const { closeModal, isModalOpen } = useModal()
  const isLockTold = isModalOpen(lockDialog)
  // What was kept on the device is saved as what the form in which it was written would have saved.
  const [adopted, setAdopted] = useState<{ copy: KeptCopy; at: string } | null>(null)
  const form = adopted?.copy.form ?? ownForm
  const newest = isLater(opened, overridden) ? opened : overridden
  const started = adopted?.at === newest ? adopted.copy.revision : newest
  const own = {
    user,
    place: toPlaceOf(
      globalSlug ?? String(collectionSlug),
      globalSlug ?? (id === undefined ? null : String(id)),
    ),
    form,
    revision: started,
  }
  useKeptCopy(own)

  // After every change of the form: it forgets what it did not bring itself whenever it replaces its state, and it does
  // so in the same breath as it opens, unseen by whoever looks at this one field alone.
  useEffect(() => {
    const value = formatBasedOn(started, form, user)
    if (named?.value === value) return
    // Not `UPDATE`: it would forget which of the other fields were typed in since the last save.
    dispatchFields({
      type: 'UPDATE_MANY',
      formState: { [path]: { value, initialValue: value, valid: true } },
    })
  }, [dispatchFields, fields, form, named, started, user])

  // Payload's dialog, which tells that somebody else is writing, would lie over what tells that they have written.
  useEffect(() => {
    if (isStale && isLockTold) closeModal(lockDialog)
  }, [closeModal, isLockTold, isStale])

  const offer = (
    <KeptOffer
      {...own}
      adopt={(copy) => {
        setAdopted({ copy, at: newest })
      }}
    />
  )
  if (!isStale) return offer

  const place = globalSlug === undefined ? `${String(collectionSlug)}/${String(id)}` : `globals/${globalSlug}`

  const keepMine = async (): Promise<void> => {
    setIsAsking(true)
    try {
      const response = await fetch(`/api/${place}?draft=true&depth=0`)
      const latest = toRevision((await response.json()) as Record<string, unknown>)
      if (!response.ok || latest === '') throw new Error('no revision')
      setOverridden(latest)
      setModified(true)
      toast.success('现在保存，会用您的内容盖过对方的修改')
    } catch {
      toast.error('没有取到最新的版本，请检查网络后再试')
    } finally {
      setIsAsking(false)
    }
  }

  return (
    <>
      {offer}
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
    </>
  )
}
