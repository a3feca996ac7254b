'use client'

import { useRowLabel } from '@payloadcms/ui'

/** The head of a row in a list of rows: what its `fields` say, or its place in `what` (第#章). */
export const RowLabel = ({ fields, what }: { fields: string[]; what: string }) => {
  const { data, rowNumber } = useRowLabel<Record<string, unknown>>()
  const said = fields
    .map((name) => data[name])
    .filter((value) => typeof value === 'number' || (typeof value === 'string' && value !== ''))
  return <span>{said.length > 0 ? said.join(' ') : what.replace('#', String((rowNumber ?? 0) + 1))}</span>
}
