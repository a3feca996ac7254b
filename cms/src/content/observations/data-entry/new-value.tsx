'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

const toHref = (statistic: string): string => `/admin/collections/observations/create?statistic=${statistic}`

const toStatistic = (row: Record<string, unknown>, slug: string): string | null => {
  const own = slug === 'statistics' ? row['id'] : row['statistic']
  const id = typeof own === 'object' && own !== null ? (own as { id?: unknown }).id : own
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

/** In a list of statistics or of their values: leads to a new value of the same statistic. */
export const NewValueCell = ({ rowData, collectionSlug }: DefaultCellComponentProps) => {
  const statistic = toStatistic(rowData, collectionSlug)
  return statistic === null ? null : <a href={toHref(statistic)}>录入新数</a>
}

/** In the form of a statistic: leads to a new value of it. */
export const NewValueLink = () => {
  const { id } = useDocumentInfo()
  return id === undefined ? null : (
    <p>
      <a href={toHref(String(id))}>录入这项指标的新数</a>
    </p>
  )
}

/** In the form of an observation nothing stands for the column of the list. */
export const NoField = () => null
