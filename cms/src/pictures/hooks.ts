import {
  type CollectionAfterChangeHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  ValidationError,
} from 'payload'
import { findFileProblem } from './find-file-problem.ts'
import { taskSlug } from './job.ts'

type Picture = { id?: unknown; filename?: unknown }

/** Refuses an upload that is no picture of ours, in Chinese and before anything of it is kept. */
export const refuseBadFile: CollectionBeforeOperationHook = async ({ req }) => {
  const problem = req.file === undefined ? null : await findFileProblem(req.file.data)
  if (problem !== null) {
    throw new ValidationError({
      collection: 'pictures',
      errors: [{ path: 'file', message: problem, label: '文件' }],
    })
  }
}

const isAnotherFile = (now: Picture, before: Picture | undefined): boolean =>
  typeof now.filename === 'string' && now.filename !== before?.filename

/** Forgets the variants of the file before, so that they are not published with the new one. */
export const forgetOldVariants: CollectionBeforeChangeHook = ({ data, originalDoc }) =>
  isAnotherFile(data, originalDoc as Picture | undefined) ? { ...data, variants: [] } : data

/** Has the variants of a new file made in the background; that takes too long for a request. */
export const queueVariants: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const { id, filename } = doc as { id: string; filename: string }
  if (isAnotherFile({ filename }, previousDoc as Picture | undefined)) {
    await req.payload.jobs.queue({ task: taskSlug, input: { picture: id, filename }, req })
  }
  return doc as unknown
}
