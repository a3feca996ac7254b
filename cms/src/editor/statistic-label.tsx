'use client'

import { useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { loadPrinted } from './load-printed.ts'
import type { Printed, Use } from './printed-endpoint.ts'

const names = [
  'statistic',
  'mode',
  'observation',
  'definition',
  'period',
  'numerals',
  'scale',
  'word',
  'unit',
  'grouping',
]

const toUse = (fields: Record<string, unknown>): Use | null => {
  const { statistic, mode, observation, definition, period, grouping, ...format } = fields
  if (typeof statistic !== 'string') return null
  return {
    statistic,
    mode,
    observation: observation ?? null,
    definition: definition ?? null,
    period: period ?? null,
    format: { ...format, grouping: grouping === true },
  } as Use
}

/** A statistic in the editor: what it will print. */
export const StatisticLabel = () => {
  // As text, so that the effect below runs again only where a value has changed.
  const asked = useFormFields(([fields]) =>
    JSON.stringify(toUse(Object.fromEntries(names.map((name) => [name, fields[name]?.value])))),
  )
  const [printed, setPrinted] = useState<Printed | null>(null)

  useEffect(() => {
    const use = JSON.parse(asked) as Use | null
    if (use === null) return
    let isCurrent = true
    void loadPrinted(use).then((found) => {
      if (isCurrent) setPrinted(found)
    })
    return () => {
      isCurrent = false
    }
  }, [asked])

  if (printed === null) return <span>统计数</span>
  return (
    <span title={printed.title}>
      {printed.isProblem ? '⚠ ' : ''}
      {printed.text}
    </span>
  )
}
