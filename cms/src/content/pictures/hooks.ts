import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import {
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { findEvenBinned } from '../../conversion/find-even-binned.ts'
import { afterCommit } from '../../database/after-commit.ts'
import { findFileProblem } from './find-file-problem.ts'
import { mediaFolder, toMediaFile } from './folders.ts'
import { taskSlug } from './job.ts'
import { keepFile } from './keep-file.ts'
import { withoutWords } from './without-words.ts'

/** `original` is the SHA-256 of the uploaded bytes, and the name of their file. */
type Picture = {
  id?: string
  original?: string | null
  alt?: string | null
  filename?: string | null
  deletedAt?: string | null
}

const refuse = (req: PayloadRequest, message: string): never => {
  throw new ValidationError(
    { collection: 'pictures', errors: [{ path: 'file', message, label: '文件' }] },
    req.t,
  )
}

const toHash = (data: Buffer): string => createHash('sha256').update(data).digest('hex')

/**
 * Refuses an upload that is no picture of ours, in Chinese and before anything of it is kept. What is one gets a name
 * of its own, since every telephone calls its pictures the same, and loses what the camera wrote of place and people.
 */
export const takeInFile: CollectionBeforeOperationHook = async ({ args, req }) => {
  if (req.file === undefined) return args
  const problem = await findFileProblem(req.file.data)
  if (problem !== null) refuse(req, problem)
  // A form sends its file again with every save; that which came from here comes out of this as it was.
  const data = await withoutWords(req.file.data)
  if (data === null) return refuse(req, '图片里的拍摄信息去不掉，请另存为 JPEG 再上传。')
  Object.assign(req.file, { data, size: data.length })
  const { name, ext } = path.parse(req.file.name)
  const mark = toHash(req.file.data).slice(0, 8)
  req.file.name = `${name.endsWith(`-${mark}`) ? name : `${name}-${mark}`}${ext}`
  // A form sends its file again with every save; it must keep its name.
  return { ...args, overwriteExistingFiles: true }
}

const findTwin = async (
  req: PayloadRequest,
  original: string,
  own?: string,
): Promise<Picture | undefined> => {
  const found = await findEvenBinned<Picture>(req, 'pictures', { original: { equals: original } })
  return found.find(({ id }) => id !== own)
}

/**
 * Keeps an upload under its hash, so that a save that is undone takes nothing away, and forgets the variants of the
 * file before, so that they are not published with the new one.
 */
export const keepOriginal: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (req.file === undefined) return data
  const before = originalDoc as Picture | undefined
  const original = toHash(req.file.data)
  const twin = await findTwin(req, original, before?.id)
  if (twin !== undefined) {
    const called = twin.alt ?? twin.filename ?? twin.id
    if (twin.deletedAt) refuse(req, `这张图片在回收站里（${called}），请还原那一张。`)
    refuse(req, `这张图片已经上传过（${called}），请直接使用那一张。`)
  }
  await keepFile(mediaFolder, original, req.file.data)
  return original === before?.original ? { ...data, original } : { ...data, original, variants: [] }
}

/** Has the variants of a new file made in the background; that takes too long for a request. */
export const queueVariants: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const { id, original } = doc as Picture
  if (original && original !== (previousDoc as Picture | undefined)?.original) {
    await req.payload.jobs.queue({ task: taskSlug, input: { picture: id, original }, req })
  }
  return doc as unknown
}

/** Takes the private file of a deleted picture away; what the publication shows of it are files of their own. */
export const removeOriginal: CollectionAfterDeleteHook = ({ doc, req }) => {
  const { original } = doc as Picture
  if (original) afterCommit(req, () => rm(toMediaFile(original), { force: true }))
}
