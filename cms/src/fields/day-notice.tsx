'use client'

import { useField } from '@payloadcms/ui'
import { findDayProblem } from '@xiezou/shared/read-day'
import { useEffect, useState } from 'react'

/** How long a day rests before it is looked at, in ms. */
const restMs = 800

/** Tells what is wrong with a day that was typed: a draft is saved with it, and only publishing would refuse it. */
export const DayNotice = () => {
  const { value, showError } = useField<string | null>()
  const [problem, setProblem] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      setProblem(findDayProblem(value ?? ''))
    }, restMs)
    return () => {
      clearTimeout(timer)
    }
  }, [value])
  return problem === null || showError ? null : (
    <p className="xiezou-typed" role="status">
      {problem}
    </p>
  )
}
