'use client'

import { useAllFormFields, useForm } from '@payloadcms/ui'
import { useEffect } from 'react'

/** How long a new row waits for its fields before they are asked for again, in ms. */
const patience = 1000

type Fields = ReturnType<typeof useAllFormFields>[0]

/** The paths of the lists with a row whose fields have not come from the server. */
const findAwaiting = (fields: Fields): string[] =>
  Object.entries(fields).flatMap(([path, { rows }]) =>
    rows?.some(({ isLoading }) => isLoading === true) === true ? [path] : [],
  )

/**
 * Asks again for the fields of a new row. Payload's form takes a row that was added while an answer of the server was on
 * its way for one that the answer holds, and then never asks: the row stayed empty until something else was typed.
 */
export const AwaitedRows = () => {
  const { dispatchFields } = useForm()
  const [fields] = useAllFormFields()

  useEffect(() => {
    const awaiting = findAwaiting(fields)
    if (awaiting.length === 0) return
    const timer = setTimeout(() => {
      // The form asks the server after each change of its state, so the state has to differ.
      const asked = { askedAgainAt: Date.now() }
      dispatchFields({
        type: 'UPDATE_MANY',
        formState: Object.fromEntries(awaiting.map((path) => [path, { ...fields[path], ...asked }])),
      })
    }, patience)
    return () => {
      clearTimeout(timer)
    }
  }, [dispatchFields, fields])

  return null
}
