import type { DocumentType } from '@xiezou/shared'
import { APIError, type CollectionBeforeOperationHook } from 'payload'
import { whoReleases } from './who-releases.ts'

const writes = new Set(['update', 'updateByID', 'restoreVersion'])

/**
 * Whoever may not release a type saves drafts of it, and nothing else: a write of the main row could change or withdraw
 * what is public. This refuses it before anything is written; `release` asks again.
 */
export const onlyDrafts =
  (type: DocumentType): CollectionBeforeOperationHook =>
  ({ args, overrideAccess, req, ...hook }) => {
    const { operation } = hook as { operation: string }
    const isDraft = (args as { draft?: boolean }).draft === true
    if (!writes.has(operation) || isDraft || overrideAccess === true) return
    if (req.user === null || whoReleases[type]({ req })) return
    throw new APIError('你的角色只能保存草稿，请提交给发布人发布', 403, null, true)
  }
