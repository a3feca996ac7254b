import type { CollectionConfig, GlobalConfig } from 'payload'
import { withSaidFields } from '../comparison/with-said-fields.ts'
import { refusalsField } from '../refusals/refusals-field.ts'
import { changesField, revisionNumber, staleNotice } from './changes-field.ts'
import { lastEditorField } from './last-editor-field.ts'
import { globalRevisionHooks, revisionHooks } from './refuse-stale.ts'

/** The collection, refusing what was written on an older revision than the newest. */
export const withRevisions = (collection: CollectionConfig): CollectionConfig => {
  const { slug, fields, hooks } = collection
  const added = revisionHooks(slug, fields)
  return {
    ...collection,
    fields: [
      staleNotice(),
      refusalsField(),
      ...withSaidFields(fields),
      lastEditorField(),
      changesField(),
      revisionNumber(),
    ],
    hooks: {
      ...hooks,
      beforeOperation: [...added.beforeOperation, ...(hooks?.beforeOperation ?? [])],
      beforeChange: [...(hooks?.beforeChange ?? []), ...added.beforeChange],
    },
  }
}

/** The same of a global. */
export const withGlobalRevisions = (global: GlobalConfig): GlobalConfig => {
  const { slug, fields, hooks } = global
  const added = globalRevisionHooks(slug, fields)
  return {
    ...global,
    fields: [
      staleNotice(),
      refusalsField(),
      ...withSaidFields(fields),
      lastEditorField(),
      changesField(),
      revisionNumber(),
    ],
    hooks: {
      ...hooks,
      beforeOperation: [...added.beforeOperation, ...(hooks?.beforeOperation ?? [])],
      beforeChange: [...(hooks?.beforeChange ?? []), ...added.beforeChange],
    },
  }
}
