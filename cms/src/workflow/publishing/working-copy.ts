import {
  APIError,
  type CollectionBeforeOperationHook,
  type Endpoint,
  type GlobalBeforeOperationHook,
  NotFound,
  type PayloadRequest,
  restoreVersionOperation,
} from 'payload'

type Asked = {
  draft?: boolean
  autosave?: boolean
  data?: Record<string, unknown>
  unpublishAllLocales?: unknown
}

const message =
  '保存只改工作稿，不能写 _status：公开和撤下在后台用“发布”“撤下”，程序请用 POST /api/workflow/publish 和 /api/workflow/withdraw'

const isAsked = (value: unknown): boolean => value === true || value === 'true'

/** What a draft may say of itself: nothing, or that it is one. */
const isOfDraft = ({ draft, data }: Asked, isNew: boolean): boolean => {
  const status = data?.['_status'] ?? ''
  return status === '' || (status === 'draft' && (isNew || isAsked(draft)))
}

/**
 * A save changes the working copy and nothing that is public, whatever it asks for. What would publish or withdraw by
 * writing a status is refused, and told the way; a stranger is refused later, and learns nothing here.
 */
const toSave = <Args>(args: Args, isNew: boolean, req: PayloadRequest, overrideAccess: unknown): Args => {
  if (req.user === null && overrideAccess !== true) return args
  const asked = args as Asked
  if (!isOfDraft(asked, isNew) || isAsked(asked.unpublishAllLocales))
    throw new APIError(message, 400, { errors: [{ path: '_status', message, label: message }] }, true)
  return { ...args, draft: true, publishAllLocales: undefined }
}

/** Lets every save of a collection be one of the working copy. */
export const onlyWorkingCopies: CollectionBeforeOperationHook = ({ args, overrideAccess, req, ...hook }) => {
  const { operation } = hook as { operation: string }
  if (operation === 'create' || operation === 'update')
    return toSave(args, operation === 'create', req, overrideAccess)
  if (operation === 'restoreVersion' && (args as Asked).draft !== true)
    throw new APIError('旧版本只恢复成工作稿：请用 POST /api/集合/versions/编号', 400, null, true)
  return args
}

/** The same of a global. */
export const onlyGlobalWorkingCopies: GlobalBeforeOperationHook = ({
  args,
  operation,
  overrideAccess,
  req,
}): unknown => (operation === 'update' ? toSave(args as unknown, false, req, overrideAccess) : args)

/** Restores an earlier version of a document as its working copy, in place of Payload's own way, which publishes. */
export const restoreVersion = (slug: string): Endpoint => ({
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    const collection = req.payload.collections[slug]
    if (collection === undefined) throw new NotFound(req.t)
    // Payload's Local API takes no word for a draft.
    const id = String(req.routeParams?.['id'])
    const doc: unknown = await restoreVersionOperation({ collection, id, depth: 0, draft: true, req })
    return Response.json({ ...(doc as object), message: req.t('version:restoredSuccessfully') })
  },
})

type Values = Record<string, unknown>

/** The same of a global, of which Payload restores into what is public whatever is asked for. */
export const restoreGlobalVersion = (slug: string): Endpoint => ({
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    const common = { slug, depth: 0, overrideAccess: false, req } as const
    const found = (await req.payload.findGlobalVersionByID({
      ...common,
      id: String(req.routeParams?.['id']),
    })) as unknown as { version: Values }
    const { id: _, createdAt: __, updatedAt: ___, globalType: ____, _status: _____, ...data } = found.version
    const doc: unknown = await req.payload.updateGlobal({ ...common, data, draft: true })
    return Response.json({ doc, message: req.t('version:restoredSuccessfully') })
  },
})
