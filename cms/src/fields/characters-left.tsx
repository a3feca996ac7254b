'use client'

import { useField } from '@payloadcms/ui'
import type { TextareaFieldClient, TextFieldClient } from 'payload'

/** Says while somebody types how many characters a text has, and how many it may have. */
export const CharactersLeft = ({
  path,
  field,
}: {
  path: string
  field: TextareaFieldClient | TextFieldClient
}) => {
  const { value } = useField<unknown>({ path })
  const most = field.maxLength
  const count = typeof value === 'string' ? value.length : 0
  if (most === undefined || count === 0) return null
  if (count <= most) return <p>{`${count}/${most} 字`}</p>
  return <p role="alert">{`${count} 字，最多 ${most} 字，请删去 ${count - most} 字，否则不能提交和发布。`}</p>
}
