import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Lets the menu of a table's cell be used where the table stands in a block. */
export const TableMenuFeature = createServerFeature({
  feature: { ClientFeature: '/editor/table-menu-plugin.tsx#TableMenuFeatureClient' },
  key: 'tableMenu',
})
