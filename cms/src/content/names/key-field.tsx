'use client'

import { TextField, useDocumentInfo } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

/** The field of a key, closed once the document is public. */
export const KeyField: TextFieldClientComponent = (props) => {
  const { hasPublishedDoc } = useDocumentInfo()
  return <TextField {...props} readOnly={props.readOnly === true || hasPublishedDoc} />
}
