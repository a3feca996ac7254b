import { createServerFeature } from '@payloadcms/richtext-lexical'

/** Takes what is pasted from Word, WPS, WeChat and other pages: their text whole, and nothing of their looks. */
export const PasteFeature = createServerFeature({
  feature: { ClientFeature: '/editor/paste/paste-plugin.tsx#PasteFeatureClient' },
  key: 'paste',
})
