import { type DocumentType, documentTypes, fromRef } from '@xiezou/shared'
import { toHref } from '@xiezou/shared/pages'
import type { PayloadRequest } from 'payload'
import { mayRead } from '../../access/may-read.ts'
import { isGlobal, toSlug } from '../../document-types.ts'
import { env } from '../../env.ts'
import { toStoredRef } from '../publishing/candidate.ts'
import { loadServed, loadView, toPublicationOf, type View } from '../../publication/view.ts'
import { toWhat } from './names.ts'

/** A document on the dashboard; `live` is its page, where readers have one. */
export type Listed = { type: DocumentType; title: string; form: string; live: string | null; when: string }

/** What is not public yet, what is, and what was released last, for somebody who has signed in. */
export type Overview = {
  drafts: Listed[]
  moreDrafts: number
  counts: { type: DocumentType; count: number; list: string }[]
  releases: { sequence: number; why: string; by: string; at: string }[]
}

const mostDrafts = 20
const mostReleases = 8

type Stored = Record<string, unknown> & { id: string; updatedAt?: string }

const toLive = (view: View, type: DocumentType, stored: Record<string, unknown>): string | null => {
  const ref = toStoredRef(type, stored)
  if (ref === null || view.entries.get(ref)?.state !== 'live') return null
  if (isGlobal(type)) return `${env.SITE_URL}/`
  const href = toHref(toPublicationOf(view), ref)
  return href === null ? null : env.SITE_URL + href
}

const findDrafts = async (
  req: PayloadRequest,
  type: DocumentType,
): Promise<{ docs: Stored[]; totalDocs: number }> => {
  const common = { depth: 0, draft: true, overrideAccess: false, req } as const
  if (isGlobal(type)) {
    const stored = (await req.payload.findGlobal({ ...common, slug: toSlug(type) })) as unknown as Stored
    // A global that was never saved has no status and is nobody's unfinished work.
    const isDraft = stored['_status'] === 'draft' && stored.updatedAt !== undefined
    return { docs: isDraft ? [stored] : [], totalDocs: isDraft ? 1 : 0 }
  }
  const { docs, totalDocs } = await req.payload.find({
    ...common,
    collection: toSlug(type),
    where: { _status: { equals: 'draft' } },
    sort: '-updatedAt',
    limit: mostDrafts,
  })
  return { docs: docs as unknown as Stored[], totalDocs }
}

/** Releases with the names of those who made them in place of the addresses that the ledger keeps. */
const withNames = async (
  req: PayloadRequest,
  releases: Overview['releases'],
): Promise<Overview['releases']> => {
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { email: { in: [...new Set(releases.map(({ by }) => by))] } },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const names = new Map(
    (docs as { email?: string; name?: string | null }[]).flatMap(({ email, name }) =>
      email === undefined || !name ? [] : [[email, name] as const],
    ),
  )
  return releases.map((one) => ({ ...one, by: names.get(one.by) ?? one.by }))
}

/** Loads the overview as this user may see it. */
export const loadOverview = async (req: PayloadRequest): Promise<Overview> => {
  const view = await loadView(req.payload)
  const { served } = await loadServed(req.payload)
  const drafts: Listed[] = []
  const counts: Overview['counts'] = []
  let total = 0
  for (const type of documentTypes) {
    if (!(await mayRead(req, type))) continue
    const { docs, totalDocs } = await findDrafts(req, type)
    total += totalDocs
    drafts.push(
      ...docs.map((stored) => ({
        type,
        title: toWhat(type, stored),
        form: isGlobal(type)
          ? `/admin/globals/${toSlug(type)}`
          : `/admin/collections/${toSlug(type)}/${stored.id}`,
        live: toLive(view, type, stored),
        when: stored.updatedAt ?? '',
      })),
    )
    if (isGlobal(type)) continue
    // As strangers get them: what shows somebody who may no longer be shown is not public.
    const live = [...served.values()].filter(
      ({ entry: { ref, state } }) => state === 'live' && fromRef(ref).type === type,
    )
    counts.push({ type, count: live.length, list: `/admin/collections/${toSlug(type)}` })
  }
  const newest = drafts.sort((a, b) => (a.when < b.when ? 1 : -1)).slice(0, mostDrafts)
  const { docs: releases } = await req.payload.find({
    collection: 'releases',
    sort: '-sequence',
    limit: mostReleases,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return {
    drafts: newest,
    moreDrafts: total - newest.length,
    counts,
    releases: await withNames(req, releases as unknown as Overview['releases']),
  }
}
