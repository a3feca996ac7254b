'use client'

import { useFormFields } from '@payloadcms/ui'

/** A mention in the editor: the words that it prints. */
export const MentionLabel = () => {
  const text = useFormFields(([fields]) => fields['text']?.value)
  return <span>{typeof text === 'string' && text !== '' ? text : '提到的家庭'}</span>
}
