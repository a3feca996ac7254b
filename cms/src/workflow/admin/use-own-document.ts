'use client'

import { useDocumentInfo, useForm, useFormModified, useLocale } from '@payloadcms/ui'
import { getSaveState } from '../../admin/saving/save-states.ts'
import { useFormName } from '../../admin/saving/use-saving.ts'

/** A document as doors name it. */
export type NamedDocument = { slug: string; id: string }

/** The document of the form, as doors name it; null while it was never saved. */
export type OwnDocument = NamedDocument | null

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

/**
 * The document of the form, and how to save what stands in the form as its working copy: the document that is saved then,
 * null where it was not.
 */
export const useOwnDocument = (): { document: OwnDocument; saveDraft: () => Promise<OwnDocument> } => {
  const { collectionSlug, globalSlug, id } = useDocumentInfo()
  const { code: locale } = useLocale()
  const { getFields, submit } = useForm()
  const isModified = useFormModified()
  const form = useFormName()
  const document =
    globalSlug !== undefined
      ? { slug: globalSlug, id: globalSlug }
      : collectionSlug === undefined || id === undefined
        ? null
        : { slug: collectionSlug, id: String(id) }

  const saveDraft = async (): Promise<OwnDocument> => {
    const before = getFields()
    await untilTyped(getFields)
    if (document !== null && !isModified && getFields() === before) return document
    const own = document === null ? '' : `/${document.id}`
    const place = globalSlug === undefined ? `${String(collectionSlug)}${own}` : `globals/${globalSlug}`
    const result = await submit({
      action: `/api/${place}?draft=true&depth=0&fallback-locale=null&locale=${locale}`,
      method: globalSlug === undefined && document !== null ? 'PATCH' : 'POST',
      overrides: { _status: 'draft' },
      skipValidation: true,
      disableSuccessStatus: true,
    })
    if (result?.res.ok !== true) return null
    const saved = getSaveState(form)
    const made = saved.kind === 'saved' ? saved.made : null
    return (
      document ?? (collectionSlug === undefined || made === null ? null : { slug: collectionSlug, id: made })
    )
  }
  return { document, saveDraft }
}
