'use client'

import { toast, useForm } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { announceChange, ask } from '../../admin/ask.ts'
import { sayIncomplete } from '../../admin/saving/buttons.tsx'
import { untilComplete } from '../../admin/saving/until-complete.ts'
import type { ShownProblem } from '../shown-plan.ts'
import { useOwnDocument } from './use-own-document.ts'

/** The fields that are marked as wrong, without their marks. */
const toUnmarked = (fields: FormState): FormState =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { valid, errorPaths }]) => valid === false || (errorPaths ?? []).length > 0)
      .map(([path, { errorMessage: _, ...field }]) => [path, { ...field, valid: true, errorPaths: [] }]),
  )

/**
 * Saves what stands in the form, and has an act carried out on its document. What keeps it from happening is marked at
 * its fields. Returns what the act answered, null where it was not done.
 */
export const useFormAct = (): (<Body>(name: string, verb: string) => Promise<Body | null>) => {
  const { document: own, saveDraft } = useOwnDocument()
  const { dispatchFields, getFields, setSubmitted } = useForm()

  return async <Body>(name: string, verb: string): Promise<Body | null> => {
    if (!(await untilComplete(getFields))) {
      sayIncomplete()
      return null
    }
    const document = await saveDraft()
    // A form that has made its document makes way for that of the document.
    const isMarked = own !== null
    // Where it was refused, the form has said why.
    if (document === null) return null
    // The server says what is missing: the form still holds the marks of the time before.
    dispatchFields({ type: 'UPDATE_MANY', formState: toUnmarked(getFields()) })
    setSubmitted(true)
    const answer = await ask<Body>('POST', name, { document })
    if (answer.isDone) {
      setSubmitted(false)
      announceChange()
      return answer.body
    }
    const problems = answer.body['problems'] as ShownProblem[] | undefined
    if (problems !== undefined) {
      dispatchFields({
        type: 'ADD_SERVER_ERRORS',
        errors: problems.filter(({ path }) => path !== '').map(({ path, message }) => ({ path, message })),
      } as never)
    }
    const where = isMarked ? '已在表单里标出' : '草稿已经保存'
    const words = problems === undefined ? answer.words : `还不能${verb}，${where}：\n${answer.words}`
    // For longer than the word that it was made, which comes after it and hides it.
    toast.error(words, isMarked ? {} : { duration: 30_000 })
    return null
  }
}
