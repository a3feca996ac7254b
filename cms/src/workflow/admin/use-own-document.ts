'use client'

import { useDocumentInfo, useForm, useFormModified, useLocale } from '@payloadcms/ui'

/** The document of the form, as doors name it; null while it was never saved. */
export type OwnDocument = { slug: string; id: string } | null

const patience = { look: 100, still: 500, most: 3000 }

/** Waits until what was typed has come into the form: editors of text and their blocks hand it over a moment later. */
const untilTyped = async (getFields: () => unknown): Promise<void> => {
  let last = getFields()
  let still = 0
  for (let waited = 0; waited < patience.most && still < patience.still; waited += patience.look) {
    await new Promise((resolve) => {
      setTimeout(resolve, patience.look)
    })
    still = getFields() === last ? still + patience.look : 0
    last = getFields()
  }
}

/** The document of the form, and how to save what stands in the form as a draft. */
export const useOwnDocument = (): { document: OwnDocument; saveDraft: () => Promise<boolean> } => {
  const { collectionSlug, globalSlug, id } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { getFields, submit } = useForm()
  const isModified = useFormModified()
  const document =
    globalSlug !== undefined
      ? { slug: globalSlug, id: globalSlug }
      : collectionSlug === undefined || id === undefined
        ? null
        : { slug: collectionSlug, id: String(id) }

  const saveDraft = async (): Promise<boolean> => {
    if (document === null) return false
    const before = getFields()
    await untilTyped(getFields)
    if (!isModified && getFields() === before) return true
    const place = globalSlug === undefined ? `${document.slug}/${document.id}` : `globals/${globalSlug}`
    const result = await submit({
      action: `/api/${place}?draft=true&depth=0&fallback-locale=null&locale=${locale}`,
      method: globalSlug === undefined ? 'PATCH' : 'POST',
      overrides: { _status: 'draft' },
      skipValidation: true,
      disableSuccessStatus: true,
    })
    return result !== undefined
  }
  return { document, saveDraft }
}
