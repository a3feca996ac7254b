import type { Field, SanitizedConfig } from 'payload'

const neverOffered = { disableListColumn: true, disableListFilter: true, disableGroupBy: true }

// Payload's own labels are functions, and speak the language of whoever reads.
const isNamed = (label: unknown): boolean =>
  typeof label === 'function' || (typeof label === 'object' && label !== null && 'zh' in label)

const offerNamed = (fields: Field[]): void => {
  for (const field of fields) {
    if ('name' in field && !isNamed('label' in field ? field.label : undefined))
      field.admin = { ...field.admin, ...neverOffered }
    if ('fields' in field) offerNamed(field.fields)
    if (field.type === 'tabs') for (const { fields: inner } of field.tabs) offerNamed(inner)
  }
}

/**
 * Has lists offer, to show, to filter and to group by, what has a name in Chinese: Payload offers every field, those that
 * a form only uses to show something and those of programs too, by their names in code.
 */
export const withNamedFieldsOffered = async (built: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const config = await built
  for (const { fields } of config.collections) offerNamed(fields)
  return config
}
