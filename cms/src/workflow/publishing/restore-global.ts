import { APIError, type Endpoint } from 'payload'

type Values = Record<string, unknown>

/**
 * Restores an earlier version of a global, in place of Payload's own way, which writes a version that is restored as a
 * draft over what is public. A draft is restored as one, or not at all.
 */
export const restoreGlobal = (slug: string): Endpoint => ({
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    const common = { slug, depth: 0, overrideAccess: false, req } as const
    const asDraft = req.searchParams.get('draft') === 'true'
    const found = (await req.payload.findGlobalVersionByID({
      ...common,
      id: String(req.routeParams?.['id']),
    })) as unknown as { version: Values }
    const { id: _, createdAt: __, updatedAt: ___, globalType: ____, _status, ...values } = found.version
    if (!asDraft && _status !== 'published')
      throw new APIError('这个版本是草稿；请恢复为草稿，看过再发布', 409, null, true)
    const data = { ...values, _status: asDraft ? 'draft' : 'published' }
    const doc: unknown = await req.payload.updateGlobal({ ...common, data, draft: asDraft })
    return Response.json({ doc, message: req.t('version:restoredSuccessfully') })
  },
})
