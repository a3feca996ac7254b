import type { Field } from 'payload'

// Named by its path: plain Node loads the configuration, and it cannot load .tsx.
const diff = '/admin/comparison/said.tsx#Said'

const said = new Set(['select', 'radio', 'checkbox', 'text', 'relationship', 'upload'])

const withSaid = (field: Field): Field => {
  if (field.type === 'tabs')
    return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: withSaidFields(tab.fields) })) }
  if ('fields' in field) return { ...field, fields: withSaidFields(field.fields) }
  if (!said.has(field.type)) return field
  const admin = field.admin as { components?: object } | undefined
  return { ...field, admin: { ...admin, components: { ...admin?.components, Diff: diff } } }
}

/**
 * Fields whose versions are compared in words: Payload's own comparison shows `null`, `[]` and ids for what is empty, for
 * choices and for references.
 */
export const withSaidFields = (fields: Field[]): Field[] => fields.map(withSaid)
