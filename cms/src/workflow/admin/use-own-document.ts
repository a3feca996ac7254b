'use client'

import { useDocumentInfo, useForm, useFormModified, useLocale } from '@payloadcms/ui'

/** The document of the form, as doors name it; null while it was never saved. */
export type OwnDocument = { slug: string; id: string } | null

/** The document of the form, and how to save what stands in the form as a draft. */
export const useOwnDocument = (): { document: OwnDocument; saveDraft: () => Promise<boolean> } => {
  const { collectionSlug, globalSlug, id } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { submit } = useForm()
  const isModified = useFormModified()
  const document =
    globalSlug !== undefined
      ? { slug: globalSlug, id: globalSlug }
      : collectionSlug === undefined || id === undefined
        ? null
        : { slug: collectionSlug, id: String(id) }

  const saveDraft = async (): Promise<boolean> => {
    if (!isModified) return true
    if (document === null) return false
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
