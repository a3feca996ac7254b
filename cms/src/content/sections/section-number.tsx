'use client'

import { TextField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { toNumber } from '../../conversion/to-section-number.ts'

/** The number of a section: empty it shows what the order makes of it. */
export const SectionNumber: TextFieldClientComponent = (props) => {
  const { admin } = props.field
  const index = Number(/\.(\d+)\.[^.]+$/.exec(props.path)?.[1] ?? 0)
  return (
    <TextField {...props} field={{ ...props.field, admin: { ...admin, placeholder: toNumber(index) } }} />
  )
}
