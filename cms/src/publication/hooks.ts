import type { CollectionConfig, GlobalConfig } from 'payload'
import { toType } from '../conversion/index.ts'
import { reconcile, refuseDeletingPublic } from './reconcile.ts'

// Named by its path: plain Node loads the configuration, and it cannot load .tsx.
const publishTogether = '/publication/publish-together.tsx#PublishTogether'

/** The collection, with its published documents kept in the ledger. */
export const withPublication = (collection: CollectionConfig): CollectionConfig => {
  const type = toType(collection.slug)
  const { admin } = collection
  return {
    ...collection,
    admin: {
      ...admin,
      components: {
        ...admin?.components,
        edit: { ...admin?.components?.edit, beforeDocumentControls: [publishTogether] },
      },
    },
    hooks: {
      ...collection.hooks,
      afterChange: [
        ...(collection.hooks?.afterChange ?? []),
        ({ doc, req }) => reconcile(req, type, doc as Record<string, unknown>),
      ],
      beforeDelete: [
        ...(collection.hooks?.beforeDelete ?? []),
        ({ id, req }) => refuseDeletingPublic(req, type, String(id)),
      ],
    },
  }
}

/** The global, kept in the ledger as a document. */
export const withGlobalPublication = (global: GlobalConfig): GlobalConfig => {
  const type = toType(global.slug)
  const { admin } = global
  return {
    ...global,
    admin: {
      ...admin,
      components: {
        ...admin?.components,
        elements: { ...admin?.components?.elements, beforeDocumentControls: [publishTogether] },
      },
    },
    hooks: {
      ...global.hooks,
      afterChange: [
        ...(global.hooks?.afterChange ?? []),
        ({ doc, req }) => reconcile(req, type, doc as Record<string, unknown>),
      ],
    },
  }
}
