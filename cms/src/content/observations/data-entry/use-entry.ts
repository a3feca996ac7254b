'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { awaitField } from '../../../admin/saving/until-complete.ts'
import type { Entry } from './endpoint.ts'

/** How long the form rests before it is compared again, in ms. */
const restMs = 300

const parts = ['kind', 'year', 'half', 'quarter', 'month', 'from', 'to']

const orNull = (value: unknown): unknown => (value === undefined || value === '' ? null : value)

/** What is told about the value in the form; null until its statistic is chosen. */
export const useEntry = (): Entry | null => {
  const { id } = useDocumentInfo()
  // As text, so that the effect below runs again only where a value has changed.
  const asked = useFormFields(([fields]) => {
    const read = (path: string): unknown => orNull(fields[path]?.value)
    return JSON.stringify({
      statistic: read('statistic'),
      observation: orNull(id),
      value: read('value'),
      definition: read('definition'),
      period: Object.fromEntries(parts.map((part) => [part, read(`period.${part}`)])),
      asOf: read('asOf'),
      supersedes: read('supersedes'),
    })
  })
  const [entry, setEntry] = useState<Entry | null>(null)
  useEffect(() => {
    if ((JSON.parse(asked) as { statistic: unknown }).statistic === null) return
    const asking = new AbortController()
    // A new value is complete once it has what its statistic begins it with.
    const arrive = id === undefined ? awaitField('statistic') : () => undefined
    const timer = setTimeout(() => {
      fetch('/api/data-entry/compare', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: asked,
        signal: asking.signal,
      })
        .then(async (response) => {
          if (response.ok) setEntry((await response.json()) as Entry)
        })
        .catch(() => undefined)
        .finally(arrive)
    }, restMs)
    return () => {
      arrive()
      clearTimeout(timer)
      asking.abort()
    }
  }, [asked, id])
  return entry
}
