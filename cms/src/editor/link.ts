import { LinkFeature } from '@payloadcms/richtext-lexical'

/** Links to what has an address, and to other sites. */
export const link = () =>
  LinkFeature({
    enabledCollections: ['articles', 'programs', 'families', 'statistics', 'organizations', 'honours'],
    // Addresses stay text until an editor makes them links, and links open where readers choose.
    disableAutoLinks: true,
    fields: ({ defaultFields }) => defaultFields.filter((field) => field.name !== 'newTab'),
  })
