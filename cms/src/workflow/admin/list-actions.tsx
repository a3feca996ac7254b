'use client'

import { useAuth } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { BinActions } from '../bin/admin/bin-actions.tsx'
import { useChosen } from './chosen.ts'
import { SetActions } from './set-actions.tsx'
import type { ListedAct } from '../acts/listed.ts'
import './workflow.css'

/** Above a list: what can be done to all that is ticked, by whoever looks. Nothing while nothing is ticked. */
export const ListActions = ({
  slug,
  acts,
  releasers,
  removers,
  siteUrl,
}: {
  slug: string
  acts: ListedAct[]
  releasers: string[]
  removers: string[]
  siteUrl: string
}) => {
  const { user } = useAuth()
  const role = String(user?.['role'])
  const isOfBin = usePathname() === `/admin/collections/${slug}/trash`
  const { count, load, clear } = useChosen(slug, isOfBin)
  const mayDelete = removers.includes(role)
  const offered = acts.filter(({ roles }) => roles.some((one) => one === role))
  if (count === 0 || (isOfBin ? !mayDelete : offered.length === 0)) return null
  return (
    <div className="xiezou-set">
      {isOfBin ? (
        <BinActions clear={clear} count={count} load={load} mayDelete={releasers.includes(role)} />
      ) : (
        <SetActions acts={offered} clear={clear} count={count} load={load} siteUrl={siteUrl} />
      )}
    </div>
  )
}
