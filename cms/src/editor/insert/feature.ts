import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Inserting without spaces, as Chinese is written: a button for statistics, and “/” after any character. */
export const InsertFeature = createServerFeature({
  feature: { ClientFeature: '/editor/insert/insert-plugin.tsx#InsertFeatureClient' },
  key: 'insert',
})
