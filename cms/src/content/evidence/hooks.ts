import { createHash } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { afterCommit } from '../../database/after-commit.ts'
import { keepFile } from '../pictures/keep-file.ts'
import { largestFile } from '../../http/file-limits.ts'
import { evidenceTypes, findEvidenceKind, isWholePdf } from './find-kind.ts'
import { countUses } from './find-uses.ts'
import { evidenceFolder, toEvidenceFile } from './folder.ts'

type Evidence = { id?: string; filename?: string | null; title?: string | null }

const refuse = (req: PayloadRequest, message: string): never => {
  throw new ValidationError(
    { collection: 'evidence-files', errors: [{ path: 'file', message, label: '文件' }] },
    req.t,
  )
}

/**
 * Refuses what cannot be evidence, by its content. Gives the file a name made of its hash: the one it came with often
 * holds a person's name, and would end in addresses and logs. That one becomes the title where none was written.
 */
export const takeInEvidence: CollectionBeforeOperationHook = ({ args, req }) => {
  const { file } = req
  if (file === undefined) return args
  if (file.data.length > largestFile) refuse(req, '文件太大，最大 25 MB。')
  const kind = findEvidenceKind(file.data)
  if (kind === null)
    return refuse(
      req,
      '只收 PDF、图片（JPEG、PNG、WebP）和不带宏的 Word、Excel 文件，这个文件不是。请另存为 PDF 再上传。',
    )
  if (kind === 'pdf' && !isWholePdf(file.data)) refuse(req, '这个 PDF 不完整或已损坏，请重新扫描或导出。')
  const title = path.parse(file.name).name
  file.name = `${createHash('sha256').update(file.data).digest('hex')}.${kind}`
  file.mimetype = evidenceTypes[kind]
  const given = (args as { data?: Evidence }).data
  const isNamed = typeof given?.title === 'string' && given.title.trim() !== ''
  // A form sends its file again with every save; it must keep its name.
  return { ...args, overwriteExistingFiles: true, data: isNamed ? given : { ...given, title } }
}

const findTwin = async (
  req: PayloadRequest,
  filename: string,
  own?: string,
): Promise<Evidence | undefined> => {
  const { docs } = await req.payload.find({
    collection: 'evidence-files',
    where: { filename: { equals: filename } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  })
  return (docs as Evidence[]).find(({ id }) => id !== own)
}

/** Keeps the file, whole or not at all, for the owner of the process alone. */
export const keepEvidence: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (req.file === undefined) return data
  const { name, data: bytes } = req.file
  const twin = await findTwin(req, name, (originalDoc as Evidence | undefined)?.id)
  if (twin !== undefined) refuse(req, `这份文件已经上传过（${twin.title ?? ''}），请直接选用那一份。`)
  await mkdir(evidenceFolder, { recursive: true, mode: 0o700 })
  await keepFile(evidenceFolder, name, bytes, 0o600)
  return data
}

/** Takes the file away that another one has replaced. */
export const dropReplaced: CollectionAfterChangeHook = ({ doc, previousDoc, req }) => {
  const before = (previousDoc as Evidence | undefined)?.filename
  if (before && before !== (doc as Evidence).filename)
    afterCommit(req, () => rm(toEvidenceFile(before), { force: true }))
  return doc as unknown
}

/** Refuses to delete evidence on which something rests. */
export const keepWhatIsUsed: CollectionBeforeDeleteHook = async ({ id, req }) => {
  if (req.context['isErasing'] === true || (await countUses(req, String(id))) === 0) return
  throw new APIError(
    '还有内容以这份凭证为依据，不能删除；请先在那里换成别的凭证。在回收站里的，请先彻底删除',
    409,
    null,
    true,
  )
}

/** Takes the file with the piece of evidence. */
export const removeEvidence: CollectionAfterDeleteHook = ({ doc, req }) => {
  const { filename } = doc as Evidence
  if (filename) afterCommit(req, () => rm(toEvidenceFile(filename), { force: true }))
}
