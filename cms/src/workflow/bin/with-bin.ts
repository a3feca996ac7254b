import type { Access, CollectionConfig, Endpoint } from 'payload'
import { toRoles } from '../../access/to-roles.ts'
import { whoReleases } from '../../access/who-releases.ts'
import { toType } from '../../document-types.ts'
import { deleteForGood, moveToBin } from './bin.ts'
import { keepOut } from './keep-out.ts'

/** Deletion over the API: to the bin, and with `trash=true`, as Payload asks for what is in it, for good. */
const toDeletion = (slug: string): Endpoint => ({
  path: '/:id',
  method: 'delete',
  handler: async (req) => {
    const id = String(req.routeParams?.['id'])
    const isForGood = req.searchParams.get('trash') === 'true'
    await (isForGood ? deleteForGood : moveToBin)(req, [{ type: toType(slug), id }])
    return Response.json({ doc: { id }, message: isForGood ? '已彻底删除' : '已移到回收站' })
  },
})

const isBinned = (data: unknown): boolean =>
  ((data as { deletedAt?: unknown } | null | undefined)?.deletedAt ?? null) !== null

/** A form asks with its document in hand: of one in the bin it is to offer nothing of what writes. */
const unlessBinned =
  (rule: Access | undefined): Access =>
  async (args) =>
    isBinned(args.data) ? false : ((await rule?.(args)) ?? false)

/**
 * Payload's own ways to delete and restore go past the bin's rules: forms, which ask with a document in hand, and lists,
 * which ask for no document, are to offer none of them.
 */
const oneByOne =
  (rule: Access | undefined): Access =>
  async (args) =>
    args.data === undefined && args.id !== undefined ? ((await rule?.(args)) ?? false) : false

/** The collection with a bin: what is deleted is nowhere else, and can be put back as it was. */
export const withBin = (collection: CollectionConfig): CollectionConfig => {
  const { slug, access, admin, endpoints, hooks } = collection
  const type = toType(slug)
  const clientProps = { removers: toRoles(access?.delete), releasers: toRoles(whoReleases[type]) }
  const edit = admin?.components?.edit
  return {
    ...collection,
    trash: true,
    endpoints: [toDeletion(slug), ...(endpoints === false ? [] : (endpoints ?? []))],
    access: {
      ...access,
      create: unlessBinned(access?.create),
      update: unlessBinned(access?.update),
      delete: oneByOne(access?.delete),
    },
    admin: {
      ...admin,
      components: {
        ...admin?.components,
        edit: {
          ...edit,
          // Named by their paths: plain Node loads the configuration, and it cannot load .tsx.
          beforeDocumentControls: [
            ...(edit?.beforeDocumentControls ?? []),
            { path: '/workflow/bin/admin/bin-controls.tsx#BinControls', clientProps },
          ],
          editMenuItems: [
            ...(edit?.editMenuItems ?? []),
            { path: '/workflow/bin/admin/delete-item.tsx#DeleteItem', clientProps },
          ],
        },
      },
    },
    hooks: { ...hooks, beforeOperation: [keepOut(type), ...(hooks?.beforeOperation ?? [])] },
  }
}
