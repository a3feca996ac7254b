'use client'

import { useFormFields } from '@payloadcms/ui'

/** A statistic in the editor. */
export const StatisticLabel = () => {
  const mode = useFormFields(([fields]) => fields['mode']?.value)
  return <span>{mode === 'latest' ? '统计数（最新）' : '统计数'}</span>
}
