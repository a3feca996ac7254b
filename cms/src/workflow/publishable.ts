import type { Access, CollectionConfig, Endpoint, Field, GlobalConfig } from 'payload'
import type { Role } from '../access/roles.ts'
import { toRoles } from '../access/to-roles.ts'
import { whoReleases } from '../access/who-releases.ts'
import { withSaidFields } from '../admin/comparison/with-said-fields.ts'
import { refusalsField } from '../admin/refusals/refusals-field.ts'
import { changesField, revisionNumber, staleNotice } from '../admin/revisions/changes-field.ts'
import { lastEditorField } from '../admin/revisions/last-editor-field.ts'
import { globalRevisionHooks, revisionHooks } from '../admin/revisions/refuse-stale.ts'
import { cleanHooks, globalCleanHooks } from '../content/characters/with-clean-texts.ts'
import { toType } from '../document-types.ts'
import { env } from '../env.ts'
import { toListed } from './acts/listed.ts'
import { deleteForGood, moveToBin, refuseDeletingPublic } from './bin/bin.ts'
import { keepOut } from './bin/keep-out.ts'
import {
  onlyGlobalWorkingCopies,
  onlyWorkingCopies,
  restoreGlobalVersion,
  restoreVersion,
} from './publishing/working-copy.ts'
import { endWithDocument } from './submissions.ts'

// Named by their paths: plain Node loads the configuration, and it cannot load .tsx.
const bar: Field = {
  name: 'workflow',
  type: 'ui',
  admin: { components: { Field: '/workflow/admin/document-bar.tsx#DocumentBar' }, disableListColumn: true },
}
const uses: Field = {
  name: 'uses',
  type: 'ui',
  label: { zh: '用在哪里', en: 'Used in' },
  admin: {
    position: 'sidebar',
    disableListColumn: true,
    components: { Field: '/workflow/document-tools/uses.tsx#Uses' },
  },
}
const links = [
  '/admin/saving/save-status.tsx#SaveStatus',
  '/workflow/document-tools/controls.tsx#DocumentLinks',
]
const buttons = (releasers: Role[]) => ({
  SaveDraftButton: '/admin/saving/buttons.tsx#SaveDraft',
  Status: { path: '/workflow/admin/status.tsx#DocumentStatus', clientProps: { releasers } },
  PublishButton: { path: '/workflow/admin/publish-button.tsx#PublishOrSubmit', clientProps: { releasers } },
  UnpublishButton: {
    path: '/workflow/admin/unpublish-button.tsx#WithdrawButton',
    clientProps: { releasers },
  },
})

/** The fields of a document, with what its form shows beside them and what the program notes of each save. */
const toFields = (fields: Field[]): Field[] => [
  staleNotice(),
  refusalsField(),
  ...withSaidFields([bar, ...fields]),
  lastEditorField(),
  changesField(),
  revisionNumber(),
]

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

const toOwn = (endpoints: Endpoint[] | false | undefined): Endpoint[] =>
  endpoints === false ? [] : (endpoints ?? [])

/**
 * The collection with everything that makes its documents publishable: what is saved is a working copy, counted and
 * refused where it is stale; acts make it public, take it back, and move it to the bin and out of it.
 */
export const publishable = (collection: CollectionConfig): CollectionConfig => {
  const { slug, access, admin, hooks } = collection
  const type = toType(slug)
  const releasers = toRoles(whoReleases[type])
  const removers = toRoles(access?.delete)
  const writers = toRoles(access?.update)
  const ofBin = { removers, releasers }
  const fields = [...collection.fields, uses]
  const ofTexts = cleanHooks(slug)
  const ofRevisions = revisionHooks(slug, [bar, ...fields])
  const components = admin?.components
  return {
    ...collection,
    fields: toFields(fields),
    trash: true,
    // One act for all that is ticked, after a look at what it changes; Payload's own ways write one by one.
    disableBulkEdit: true,
    disableBulkDelete: true,
    endpoints: [restoreVersion(slug), toDeletion(slug), ...toOwn(collection.endpoints)],
    access: {
      ...access,
      create: unlessBinned(access?.create),
      update: unlessBinned(access?.update),
      delete: oneByOne(access?.delete),
    },
    admin: {
      ...admin,
      components: {
        ...components,
        beforeListTable: [
          ...(components?.beforeListTable ?? []),
          {
            path: '/workflow/admin/list-actions.tsx#ListActions',
            clientProps: {
              slug,
              acts: toListed({ releasers, removers, writers }),
              ...ofBin,
              siteUrl: env.SITE_URL.replace(/\/$/, ''),
            },
          },
        ],
        edit: {
          ...components?.edit,
          ...buttons(releasers),
          beforeDocumentControls: [
            ...links,
            ...(components?.edit?.beforeDocumentControls ?? []),
            { path: '/workflow/bin/admin/bin-controls.tsx#BinControls', clientProps: ofBin },
          ],
          editMenuItems: [
            ...(components?.edit?.editMenuItems ?? []),
            { path: '/workflow/bin/admin/delete-item.tsx#DeleteItem', clientProps: ofBin },
          ],
        },
      },
    },
    hooks: {
      ...hooks,
      beforeOperation: [
        ...ofTexts.beforeOperation,
        keepOut(type),
        onlyWorkingCopies,
        ...ofRevisions.beforeOperation,
        ...(hooks?.beforeOperation ?? []),
      ],
      beforeChange: [...ofTexts.beforeChange, ...(hooks?.beforeChange ?? []), ...ofRevisions.beforeChange],
      beforeDelete: [
        ...(hooks?.beforeDelete ?? []),
        ({ id, req }) => refuseDeletingPublic(req, type, String(id)),
      ],
      afterDelete: [
        ...(hooks?.afterDelete ?? []),
        ({ id, req }) => endWithDocument(req, { type, id: String(id) }),
      ],
    },
  }
}

/** The same of a global, which nobody deletes. */
export const publishableGlobal = (global: GlobalConfig): GlobalConfig => {
  const { slug, admin, hooks } = global
  const ofTexts = globalCleanHooks(slug)
  const ofRevisions = globalRevisionHooks(slug, [bar, ...global.fields])
  const components = admin?.components
  return {
    ...global,
    fields: toFields(global.fields),
    endpoints: [restoreGlobalVersion(slug), ...toOwn(global.endpoints)],
    admin: {
      ...admin,
      components: {
        ...components,
        elements: {
          ...components?.elements,
          ...buttons(toRoles(whoReleases[toType(slug)])),
          beforeDocumentControls: [...links, ...(components?.elements?.beforeDocumentControls ?? [])],
        },
      },
    },
    hooks: {
      ...hooks,
      beforeOperation: [
        ...ofTexts.beforeOperation,
        onlyGlobalWorkingCopies,
        ...ofRevisions.beforeOperation,
        ...(hooks?.beforeOperation ?? []),
      ],
      beforeChange: [...ofTexts.beforeChange, ...(hooks?.beforeChange ?? []), ...ofRevisions.beforeChange],
    },
  }
}
