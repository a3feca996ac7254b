import type { CollectionConfig, Field, GlobalConfig } from 'payload'
import { onlyDrafts } from '../access/only-drafts.ts'
import type { Role } from '../access/roles.ts'
import { toRoles } from '../access/to-roles.ts'
import { whoReleases } from '../access/who-releases.ts'
import { toType } from '../document-types.ts'
import { env } from '../env.ts'
import { endWithRelease } from './end-set.ts'
import { endWithDocument, settle } from './submit.ts'

// Named by their paths: plain Node loads the configuration, and it cannot load .tsx.
const buttons = (releasers: Role[]) => ({
  Status: { path: '/workflow/admin/status.tsx#DocumentStatus', clientProps: { releasers } },
  PublishButton: { path: '/workflow/admin/publish-button.tsx#PublishOrSubmit', clientProps: { releasers } },
  UnpublishButton: {
    path: '/workflow/admin/unpublish-button.tsx#WithdrawButton',
    clientProps: { releasers },
  },
})
const listActions = (slug: string, roles: { releasers: Role[]; removers: Role[]; writers: Role[] }) => ({
  path: '/workflow/admin/list-actions.tsx#ListActions',
  clientProps: { slug, ...roles, siteUrl: env.SITE_URL.replace(/\/$/, '') },
})
const bar: Field = {
  name: 'workflow',
  type: 'ui',
  admin: { components: { Field: '/workflow/admin/document-bar.tsx#DocumentBar' }, disableListColumn: true },
}

/** The collection, with its documents submitted, released at once or at an hour, by those who may. */
export const withWorkflow = (collection: CollectionConfig): CollectionConfig => {
  const type = toType(collection.slug)
  const releasers = toRoles(whoReleases[type])
  const { admin, hooks } = collection
  const edit = admin?.components?.edit
  return {
    ...collection,
    fields: [bar, ...collection.fields],
    // One release for all that is ticked, after a look at what it changes; Payload's own ways write one by one.
    disableBulkEdit: true,
    disableBulkDelete: true,
    admin: {
      ...admin,
      components: {
        ...admin?.components,
        beforeListTable: [
          ...(admin?.components?.beforeListTable ?? []),
          listActions(collection.slug, {
            releasers,
            removers: toRoles(collection.access?.delete),
            writers: toRoles(collection.access?.update),
          }),
        ],
        edit: {
          ...edit,
          ...buttons(releasers),
        },
      },
    },
    hooks: {
      ...hooks,
      beforeOperation: [onlyDrafts(type), ...(hooks?.beforeOperation ?? [])],
      afterChange: [
        ...(hooks?.afterChange ?? []),
        async ({ doc, req }) => {
          const { id, _status } = doc as { id: string; _status?: string }
          if (_status === 'published') await settle(req, { type, id })
          return doc as unknown
        },
      ],
      afterDelete: [
        ...(hooks?.afterDelete ?? []),
        ({ id, req }) => endWithDocument(req, { type, id: String(id) }),
      ],
    },
  }
}

/** The same of a global. */
export const withGlobalWorkflow = (global: GlobalConfig): GlobalConfig => {
  const type = toType(global.slug)
  const { admin, hooks } = global
  const elements = admin?.components?.elements
  return {
    ...global,
    fields: [bar, ...global.fields],
    admin: {
      ...admin,
      components: {
        ...admin?.components,
        elements: {
          ...elements,
          ...buttons(toRoles(whoReleases[type])),
        },
      },
    },
    hooks: {
      ...hooks,
      afterChange: [
        ...(hooks?.afterChange ?? []),
        async ({ doc, req }) => {
          if ((doc as { _status?: string })._status === 'published') await settle(req, { type, id: type })
          return doc as unknown
        },
      ],
    },
  }
}

/** The releases, each of which ends what was set for an hour about its documents. */
export const withEndings = (releases: CollectionConfig): CollectionConfig => ({
  ...releases,
  hooks: {
    ...releases.hooks,
    afterChange: [
      ...(releases.hooks?.afterChange ?? []),
      async ({ doc, req }) => {
        await endWithRelease(req, (doc as { sequence: number }).sequence)
        return doc as unknown
      },
    ],
  },
})
