'use client'

import { useAllFormFields, useDocumentInfo, useFormSubmitted } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { keepRefusals, type Refusal } from './refusals.ts'
import './refusals.css'

/** Where a field stands in the page; null where it does not show. */
const findPlace = (path: string): Element | null =>
  path === 'file'
    ? document.querySelector('.file-field')
    : (document.getElementById(`field-${path.replaceAll('.', '__')}`)?.closest('.field-type') ?? null)

const Told = ({ message }: { message: string }) => (
  <p className="xiezou-refusal" role="alert">
    {message}
  </p>
)

/**
 * Shows at each field why a draft was not saved. Payload shows that for publishing alone: after a draft was refused it
 * hides the reasons, and takes them away with its next look at the form.
 */
export const KeptRefusals = () => {
  const [fields] = useAllFormFields()
  const isSubmitted = useFormSubmitted()
  const { data } = useDocumentInfo()
  const revision: unknown = data?.['updatedAt']
  const [kept, setKept] = useState<Refusal[]>([])

  // What was saved since is refused no longer.
  useEffect(() => {
    setKept([])
  }, [revision])

  useEffect(() => {
    setKept((known) => (isSubmitted ? [] : keepRefusals(known, fields)))
  }, [fields, isSubmitted])

  return kept.map(({ path, message, isMended }) => {
    if (isMended || isSubmitted) return null
    const place = findPlace(path)
    return place === null ? (
      <Told key={path} message={message} />
    ) : (
      createPortal(<Told message={message} />, place, path)
    )
  })
}
