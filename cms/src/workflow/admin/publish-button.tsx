'use client'

import { Button, toast, useAuth, useForm } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { FormState } from 'payload'
import { useState } from 'react'
import { Publish } from '../../admin/saving/buttons.tsx'
import type { ShownPlan, ShownProblem } from '../endpoints.ts'
import { toFallbackWords } from './plan-parts.tsx'
import { announceChange, ask } from '../../admin/ask.ts'
import { useCompanions } from './use-companions.ts'
import { useOwnDocument } from './use-own-document.ts'
import './workflow.css'

/** How many typed numbers are told at submitting; the review tells all. */
const most = 5

/** The fields that are marked as wrong, without their marks. */
const toUnmarked = (fields: FormState): FormState =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { valid, errorPaths }]) => valid === false || (errorPaths ?? []).length > 0)
      .map(([path, { errorMessage: _, ...field }]) => [path, { ...field, valid: true, errorPaths: [] }]),
  )

const Submit = () => {
  const { document, saveDraft } = useOwnDocument()
  const { dispatchFields, getFields, setSubmitted } = useForm()
  const [isBusy, setIsBusy] = useState(false)

  const submit = async (): Promise<void> => {
    if (document === null) {
      toast.error('还没有保存：请先写点内容，点“保存草稿”，再提交')
      return
    }
    // Where it was refused, the form has said why.
    if (!(await saveDraft())) return
    // The server says what is missing: the form still holds the marks of the time before.
    dispatchFields({ type: 'UPDATE_MANY', formState: toUnmarked(getFields()) })
    setSubmitted(true)
    const answer = await ask<ShownPlan>('POST', 'submit', { document })
    if (answer.isDone) {
      const { documents, fallbacks } = answer.body
      const others = documents.length - 1
      if (fallbacks.length > 0) toast.warning(toFallbackWords(fallbacks), { duration: 20_000 })
      toast.success(others > 0 ? `已提交，连同还没有公开的 ${others} 项，等待发布` : '已提交，等待发布')
      const messages = answer.body.numbers.typed.map(({ message }) => message)
      if (messages.length > 0)
        toast.warning(['文中有打上去的数，发布前请核对：', ...messages.slice(0, most)].join('\n'))
      setSubmitted(false)
      announceChange()
      return
    }
    const problems = answer.body['problems'] as ShownProblem[] | undefined
    if (problems !== undefined) {
      dispatchFields({
        type: 'ADD_SERVER_ERRORS',
        errors: problems.filter(({ path }) => path !== '').map(({ path, message }) => ({ path, message })),
      } as never)
    }
    toast.error(problems === undefined ? answer.words : `还不能提交，已在表单里标出：\n${answer.words}`)
  }

  return (
    <Button
      buttonStyle="primary"
      disabled={isBusy}
      id="action-submit"
      margin={false}
      onClick={() => {
        setIsBusy(true)
        void submit().finally(() => {
          setIsBusy(false)
        })
      }}
      size="medium"
    >
      {isBusy ? '正在提交…' : '提交'}
    </Button>
  )
}

const Look = ({ companions }: { companions: number }) => {
  const { document, saveDraft } = useOwnDocument()
  const router = useRouter()
  if (document === null) return null
  return (
    <Button
      buttonStyle={companions > 0 ? 'primary' : 'secondary'}
      id="action-review"
      margin={false}
      onClick={() => {
        void saveDraft().then((isSaved) => {
          if (isSaved) router.push(`/admin/review?slug=${document.slug}&id=${document.id}`)
        })
      }}
      size="medium"
    >
      {companions > 0 ? `看影响，与引用的 ${companions} 项一起发布` : '看影响、定时'}
    </Button>
  )
}

const LookOrPublish = () => {
  const { document } = useOwnDocument()
  const companions = useCompanions(document)
  return (
    <>
      <Look companions={companions} />
      {/* By itself it would be refused. */}
      {companions > 0 ? null : <Publish />}
    </>
  )
}

/** For those who release: a look at what it changes, and publishing. For everybody else who writes: submitting. */
export const PublishOrSubmit = ({ releasers }: { releasers: string[] }) => {
  const { user } = useAuth()
  return releasers.includes(String(user?.['role'])) ? <LookOrPublish /> : <Submit />
}
