'use client'

import { useRowLabel } from '@payloadcms/ui'
import { toNumber } from '../conversion/to-section-number.ts'

type Props = { fields: string[]; isNumbered?: boolean; what: string }

/** The head of a row in a list of rows: what its `fields` say, or its place in `what` (第#章). */
export const RowLabel = ({ fields, isNumbered = false, what }: Props) => {
  const { data, rowNumber } = useRowLabel<Record<string, unknown>>()
  const values = fields.map((name) => data[name])
  if (isNumbered && data['title'] && !data['number']) values.unshift(toNumber(rowNumber ?? 0))
  const said = values.filter(
    (value) => typeof value === 'number' || (typeof value === 'string' && value !== ''),
  )
  return <span>{said.length > 0 ? said.join(' ') : what.replace('#', String((rowNumber ?? 0) + 1))}</span>
}
