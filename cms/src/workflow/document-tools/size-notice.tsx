'use client'

import { useAllFormFields, useForm } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { largestDocument } from '../../http/limits.ts'
import { toSizeWords } from './to-size-words.ts'

/** Counting takes some ms for a long report, so it waits until nothing was typed for so long. */
const quietMs = 500

/** Says while somebody types how much more a document can hold, once it holds much, and that nothing goes beyond. */
export const SizeNotice = () => {
  const [fields] = useAllFormFields()
  const { getData } = useForm()
  const [bytes, setBytes] = useState(0)
  useEffect(() => {
    const timer = setTimeout(() => {
      setBytes(new Blob([JSON.stringify(getData())]).size)
    }, quietMs)
    return () => {
      clearTimeout(timer)
    }
  }, [fields, getData])
  const words = toSizeWords(bytes, largestDocument)
  return words === null ? null : <strong role={bytes > largestDocument ? 'alert' : 'status'}>{words}</strong>
}
