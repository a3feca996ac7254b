'use client'

import { useAuth } from '@payloadcms/ui'
import { useChosen } from './chosen.ts'
import { SetActions } from './set-actions.tsx'
import type { Act } from './set-dialog.tsx'
import './workflow.css'

/** Above a list: what can be done to all that is ticked, by whoever looks. Nothing while nothing is ticked. */
export const ListActions = ({
  slug,
  releasers,
  siteUrl,
}: {
  slug: string
  releasers: string[]
  siteUrl: string
}) => {
  const { user } = useAuth()
  const { count, load, clear } = useChosen(slug)
  if (count === 0) return null
  const acts: Act[] = releasers.includes(String(user?.['role']))
    ? ['publish', 'withdraw', 'delete']
    : ['submit', 'delete']
  return (
    <div className="xiezou-set">
      <SetActions acts={acts} clear={clear} count={count} load={load} siteUrl={siteUrl} />
    </div>
  )
}
