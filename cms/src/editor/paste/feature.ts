import { createServerFeature } from '@payloadcms/richtext-lexical'

/** What a pasted table becomes: a block of the text, or cells of the table in which it is pasted; lines where neither. */
export type PasteProps = { tables?: 'blocks' | 'cells' }

/** Takes what is pasted from Word, WPS, WeChat and other pages: their text whole, and nothing of their looks. */
export const PasteFeature = createServerFeature<PasteProps | undefined, PasteProps | undefined, PasteProps>({
  feature: ({ props }) => ({
    ClientFeature: '/editor/paste/paste-plugin.tsx#PasteFeatureClient',
    clientFeatureProps: props ?? {},
  }),
  key: 'paste',
})
