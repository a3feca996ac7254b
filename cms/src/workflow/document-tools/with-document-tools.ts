import type { CollectionConfig, Field, GlobalConfig } from 'payload'

// Named by their paths: plain Node loads the configuration, and it cannot load .tsx.
const controls = [
  '/admin/saving/save-status.tsx#SaveStatus',
  '/workflow/document-tools/controls.tsx#DocumentLinks',
]
const saveDraft = '/admin/saving/buttons.tsx#SaveDraft'

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

/** The collection, whose forms lead to the live page and the preview, and say where a document is used. */
export const withDocumentTools = (collection: CollectionConfig): CollectionConfig => {
  const { components } = collection.admin ?? {}
  const before = components?.edit?.beforeDocumentControls ?? []
  const edit = {
    ...components?.edit,
    beforeDocumentControls: [...controls, ...before],
    SaveDraftButton: saveDraft,
  }
  return {
    ...collection,
    admin: { ...collection.admin, components: { ...components, edit } },
    fields: [...collection.fields, uses],
  }
}

/** The global, whose form leads to the live page and the preview. */
export const withGlobalDocumentTools = (global: GlobalConfig): GlobalConfig => {
  const { components } = global.admin ?? {}
  const before = components?.elements?.beforeDocumentControls ?? []
  const elements = {
    ...components?.elements,
    beforeDocumentControls: [...controls, ...before],
    SaveDraftButton: saveDraft,
  }
  return { ...global, admin: { ...global.admin, components: { ...components, elements } } }
}
