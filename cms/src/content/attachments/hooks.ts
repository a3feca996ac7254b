import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { type AttachmentFormat, attachmentTypes, toRef } from '@xiezou/shared'
import {
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { findEvenBinned } from '../../conversion/find-even-binned.ts'
import { afterCommit } from '../../database/after-commit.ts'
import { keepFile } from '../pictures/keep-file.ts'
import { filesFolder } from '../pictures/folders.ts'
import { largestFile } from '../../http/file-limits.ts'
import { findFormat } from './find-format.ts'
import { toAttachmentFile, toFileName } from './folder.ts'

/** `hash` is the SHA-256 of the bytes; with the format it is the name of their file. */
type Attachment = {
  id?: string
  key?: string | null
  title?: string | null
  hash?: string | null
  format?: AttachmentFormat | null
  deletedAt?: string | null
}

const refuse = (req: PayloadRequest, message: string): never => {
  throw new ValidationError(
    { collection: 'attachments', errors: [{ path: 'file', message, label: '文件' }] },
    req.t,
  )
}

const toHash = (data: Buffer): string => createHash('sha256').update(data).digest('hex')

/**
 * Refuses what readers shall not get from us, judged by its content, in Chinese and before anything of it is kept. The
 * name that the file came with becomes the title where none was written; its own name ends as its content says.
 */
export const takeInAttachment: CollectionBeforeOperationHook = async ({ args, req }) => {
  const { file } = req
  if (file === undefined) return args
  if (file.data.length > largestFile) refuse(req, '文件太大，最大 25 MB。请压缩或拆分后再上传。')
  const format = await findFormat(file.data)
  if (format === null)
    return refuse(
      req,
      '只收 PDF、Word、Excel、PowerPoint、ODF、CSV、纯文本和 ZIP。程序、网页、带宏的文档，以及含有这些的压缩包不收，请另存为 PDF 再上传。',
    )
  const { name } = path.parse(file.name)
  const mark = toHash(file.data).slice(0, 8)
  const stem = name.endsWith(`-${mark}`) ? name.slice(0, -mark.length - 1) : name
  file.name = `${stem}-${mark}.${format}`
  file.mimetype = attachmentTypes[format]
  const given = (args as { data?: Attachment }).data
  const isNew = !('id' in args) && !('where' in args)
  const isNamed = !isNew || (typeof given?.title === 'string' && given.title.trim() !== '')
  // A form sends its file again with every save; it must keep its name.
  return { ...args, overwriteExistingFiles: true, data: isNamed ? given : { ...given, title: stem } }
}

const findTwin = async (req: PayloadRequest, hash: string, own?: string): Promise<Attachment | undefined> => {
  const found = await findEvenBinned<Attachment>(req, 'attachments', { hash: { equals: hash } })
  return found.find(({ id }) => id !== own)
}

/** Keeps an upload under its hash, private until a released document names it. */
export const keepAttachment: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (req.file === undefined) return data
  const { data: bytes } = req.file
  const hash = toHash(bytes)
  const twin = await findTwin(req, hash, (originalDoc as Attachment | undefined)?.id)
  if (twin?.deletedAt) refuse(req, `这份文件在回收站里（${twin.title ?? ''}），请还原那一份。`)
  if (twin !== undefined) refuse(req, `这份文件已经上传过（${twin.title ?? ''}），请直接使用那一份。`)
  const format = await findFormat(bytes)
  if (format === null) return refuse(req, '这种文件不收。')
  await keepFile(filesFolder, toFileName({ hash, format }), bytes)
  return { ...data, hash, format, bytes: bytes.length }
}

const wasPublic = async (req: PayloadRequest, key: string, hash: string): Promise<boolean> => {
  const found = await req.payload.db.findOne({
    collection: 'ledger-rows',
    where: { and: [{ ref: { equals: toRef('attachment', key) } }, { body: { contains: hash } }] },
    req,
  })
  return found !== null
}

/**
 * Takes the files of a deleted attachment away, those of its earlier versions too. What was ever public stays: the
 * ledger names it.
 */
export const removeAttachment: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const { docs } = await req.payload.findVersions({
    collection: 'attachments',
    where: { parent: { equals: id } },
    trash: true,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  const files = new Map<string, Attachment>()
  for (const { version } of docs as unknown as { version: Attachment }[])
    if (version.hash && version.format) files.set(version.hash, version)
  for (const [hash, { key, format }] of files) {
    if (!format || (key && (await wasPublic(req, key, hash)))) continue
    afterCommit(req, () => rm(toAttachmentFile({ hash, format }), { force: true }))
  }
}
