'use client'

import { useDocumentInfo, useForm } from '@payloadcms/ui'
import { AwaitedRows } from './awaited-rows.tsx'
import { SizeNotice } from './size-notice.tsx'
import { useAbout } from './use-about.ts'

/** Opens the preview in a window of its own: a form of the browser, since its answer is a page. */
const openPreview = (documents: unknown): void => {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/api/preview'
  form.enctype = 'multipart/form-data'
  form.target = '_blank'
  const field = document.createElement('input')
  field.type = 'hidden'
  field.name = '_payload'
  field.value = JSON.stringify({ documents })
  form.append(field)
  document.body.append(form)
  form.submit()
  form.remove()
}

/** Leads from a form to the live page and to the preview of what stands in the form, saved or not. */
export const DocumentLinks = () => {
  const { collectionSlug, globalSlug, isTrashed } = useDocumentInfo()
  const { getData } = useForm()
  const about = useAbout()
  const live = about?.live ?? null
  if (isTrashed === true) return null
  return (
    <span className="xiezou-links">
      <AwaitedRows />
      <SizeNotice />
      {about?.isWithheld === true ? (
        <strong>读者看不到：画面里的家庭不再公开，或公开的依据不包括图片</strong>
      ) : null}
      {live === null ? null : (
        <a href={live} rel="noopener" target="_blank">
          在网站上查看
        </a>
      )}
      <button
        onClick={() => {
          openPreview([{ slug: globalSlug ?? collectionSlug, data: getData() }])
        }}
        type="button"
      >
        预览
      </button>
    </span>
  )
}
