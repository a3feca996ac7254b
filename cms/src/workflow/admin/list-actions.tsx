'use client'

import { useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { BinActions } from '../bin/admin/bin-actions.tsx'
import { useChosen } from './chosen.ts'
import { SetActions } from './set-actions.tsx'
import type { Act } from './set-dialog.tsx'
import './workflow.css'

/** Above a list: what can be done to all that is ticked, by whoever looks. Nothing while nothing is ticked. */
export const ListActions = ({
  slug,
  releasers,
  removers,
  writers,
  siteUrl,
}: {
  slug: string
  releasers: string[]
  removers: string[]
  writers: string[]
  siteUrl: string
}) => {
  const { user } = useAuth()
  const role = String(user?.['role'])
  const isOfBin = usePathname() === `/admin/collections/${slug}/trash`
  const { count, load, clear } = useChosen(slug, isOfBin)
  const mayDelete = removers.includes(role)
  const mayRelease = releasers.includes(role)
  const ofWriters = writers.includes(role) ? (['submit'] as const) : []
  const acts: Act[] = [
    ...(mayRelease ? (['publish', 'withdraw'] as const) : ofWriters),
    ...(mayDelete ? (['delete'] as const) : []),
  ]
  if (count === 0 || (isOfBin ? !mayDelete : acts.length === 0)) return null
  return (
    <div className="xiezou-set">
      {isOfBin ? (
        <BinActions clear={clear} count={count} load={load} mayDelete={mayRelease} />
      ) : (
        <SetActions acts={acts} clear={clear} count={count} load={load} siteUrl={siteUrl} />
      )}
    </div>
  )
}
