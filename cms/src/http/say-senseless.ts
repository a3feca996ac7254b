import { ContractError } from '@xiezou/shared'
import type { AfterErrorHook, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { toFieldLabel } from '../fields/field-label.ts'
import { findDangling } from './find-dangling.ts'

const say = (message: string) => ({ status: 400, response: { errors: [{ message }] } })

/** Whether the database refused, because a document named in it does not exist. */
const isDangling = (error: unknown): boolean =>
  error instanceof Error &&
  ((error as { extendedCode?: unknown }).extendedCode === 'SQLITE_CONSTRAINT_FOREIGNKEY' ||
    isDangling(error.cause))

const missing = '引用的内容不存在，或者已经删除'

/** Names the fields that refer to what is not there, where they are not within a text. */
const sayDangling = async (
  { data, payload }: PayloadRequest,
  collection: Pick<SanitizedCollectionConfig, 'fields' | 'flattenedFields' | 'slug'> | undefined,
) => {
  const paths =
    collection === undefined
      ? []
      : await findDangling(payload, collection.flattenedFields, data as Record<string, unknown>)
  if (collection === undefined || paths.length === 0) return say(missing)
  const errors = paths.map((path) => ({
    path,
    message: missing,
    label: toFieldLabel(collection.fields, path),
  }))
  const message = errors.map(({ label }) => `${label}：${missing}`).join('；')
  const name = 'ValidationError'
  return {
    status: 400,
    response: { errors: [{ name, message, data: { collection: collection.slug, errors } }] },
  }
}

/** What MongoDB's driver says of a value that is none of its kinds. */
const isUncastable = ({ name }: Error): boolean => name === 'CastError' || name === 'BSONError'

/** What whoever sent a request did wrong is told to them as that, wherever it came to light. */
export const saySenseless: AfterErrorHook = async ({ collection, error, req }) => {
  if (error instanceof ContractError) return say(error.message)
  // What the embedded database cannot ask of a reference to several collections.
  if (error.message === 'Not supported') return say('这样的查询不支持')
  if (error.name === 'Locked')
    return { status: 423, response: { errors: [{ message: '这份内容正有人在编辑，请过几分钟再试' }] } }
  if (isUncastable(error)) return say('请求里有不能用的值')
  if (isDangling(error)) return sayDangling(req, collection)
  return undefined
}
