import type { CollectionConfig, GlobalConfig } from 'payload'
import { toType } from '../../document-types.ts'
import { restoreGlobal } from './restore-global.ts'
import { putBack, stayPublic, stayPublicGlobal } from './stay-public.ts'
import { reconcile, refuseDeletingPublic } from './reconcile.ts'

/** The collection, with its published documents kept in the ledger. */
export const withPublication = (collection: CollectionConfig): CollectionConfig => {
  const type = toType(collection.slug)
  const { slug } = collection
  return {
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [...(collection.hooks?.beforeOperation ?? []), stayPublic(slug)],
      afterChange: [
        ...(collection.hooks?.afterChange ?? []),
        ({ doc, req }) => putBack(req, { slug, id: String((doc as { id: unknown }).id) }),
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
  const { slug } = global
  return {
    ...global,
    endpoints: [restoreGlobal(slug), ...(global.endpoints === false ? [] : (global.endpoints ?? []))],
    hooks: {
      ...global.hooks,
      beforeOperation: [...(global.hooks?.beforeOperation ?? []), stayPublicGlobal(slug)],
      afterChange: [
        ...(global.hooks?.afterChange ?? []),
        ({ req }) => putBack(req, { slug, id: null }),
        ({ doc, req }) => reconcile(req, type, doc as Record<string, unknown>),
      ],
    },
  }
}
