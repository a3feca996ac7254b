'use client'

import { Button, useDocumentInfo, useForm, useFormFields } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import type { FormField } from 'payload'
import { useEffect } from 'react'
import { awaitField } from '../../../admin/saving/until-complete.ts'

/** The fields whose usual values the database knows: a correction takes them from what it corrects. */
const taken = ['exactness', 'asOf'] as const

const words = {
  corrected: '更正一个已经公开的数：填上对的数和来源，在“说明”里写明更正了什么。',
  final: '初步数有了正式数：填上正式数和来源。这不算更正，读者会看到“更新”和原来的初步数。',
} as const

const Fill = ({ corrected, status }: { corrected: string; status: keyof typeof words }) => {
  const { dispatchFields, getField } = useForm()

  useEffect(() => {
    const asked = new AbortController()
    const arrive = awaitField('supersedes')
    const put = (path: string, value: unknown): void => {
      // What somebody chose while the answer was on its way is theirs.
      const field = getField(path) as FormField | undefined
      const isTouched = field !== undefined && field.value !== field.initialValue
      if (typeof value === 'string' && !isTouched) dispatchFields({ type: 'UPDATE', path, value })
    }
    fetch(`/api/observations/${corrected}?depth=0`, { signal: asked.signal })
      .then(async (response) => {
        if (!response.ok) return
        const found = (await response.json()) as Record<string, unknown>
        for (const path of taken) put(path, found[path])
        put('status', status)
      })
      .catch(() => undefined)
      .finally(arrive)
    return () => {
      arrive()
      asked.abort()
    }
  }, [corrected, dispatchFields, getField, status])

  return <p>{words[status]}</p>
}

/**
 * In the form of a public observation: opens a correction of it, or the final value in place of a preliminary one. In
 * the form of either: what it has in common with the other is filled in.
 */
export const Correction = () => {
  const { hasPublishedDoc, id } = useDocumentInfo()
  const asked = useSearchParams()
  const isPreliminary = useFormFields(([fields]) => fields['status']?.initialValue === 'preliminary')
  const corrected = asked.get('corrects')
  if (id === undefined) {
    const status = asked.get('status') === 'final' ? 'final' : 'corrected'
    return corrected === null ? null : <Fill corrected={corrected} status={status} />
  }
  if (!hasPublishedDoc) return null
  const form = `/admin/collections/observations/create?corrects=${String(id)}`
  return (
    <div className="field-type">
      {isPreliminary && (
        <>
          <Button
            buttonStyle="secondary"
            el="anchor"
            margin={false}
            size="medium"
            url={`${form}&status=final`}
          >
            录入正式数
          </Button>
          <p>这是初步数。正式数出来了，从这里录入，就会代替它。</p>
        </>
      )}
      <Button buttonStyle="secondary" el="anchor" margin={false} size="medium" url={form}>
        新建更正
      </Button>
      <p>这个数已经公开。数错了，就新建一个“更正”代替它，读者会看到改了什么。</p>
    </div>
  )
}
