'use client'

import { useConfig, useListQuery, useSelection } from '@payloadcms/ui'
import { mergeListSearchAndWhere } from 'payload/shared'
import { stringify } from 'qs-esm'

/** Documents that somebody ticked, as doors name them. */
export type Chosen = { slug: string; id: string }[]

const rows = 200

/** What is ticked in a list of the admin: how much, and which; all that the list finds where all pages were chosen. */
export const useChosen = (
  slug: string,
  isOfBin: boolean,
): { count: number; load: () => Promise<Chosen>; clear: () => void } => {
  const { count, selectAll, selectedIDs, toggleAll } = useSelection()
  const { query } = useListQuery()
  const { getEntityConfig } = useConfig()

  const loadAll = async (): Promise<Chosen> => {
    const filters = query.where === undefined ? [] : [query.where]
    const where = mergeListSearchAndWhere({
      collectionConfig: getEntityConfig({ collectionSlug: slug }),
      search: query.search ?? '',
      where: { and: [...filters, { deletedAt: { exists: isOfBin } }] },
    })
    const found: Chosen = []
    for (let page = 1; ; page += 1) {
      const asked = {
        where,
        trash: isOfBin,
        limit: rows,
        page,
        depth: 0,
        draft: true,
        select: { id: true },
        sort: 'id',
      }
      const response = await fetch(`/api/${slug}?${stringify(asked)}`)
      if (!response.ok) throw new Error(`list of ${slug}: ${response.status}`)
      const { docs, hasNextPage } = (await response.json()) as {
        docs: { id: string | number }[]
        hasNextPage: boolean
      }
      found.push(...docs.map(({ id }) => ({ slug, id: String(id) })))
      if (!hasNextPage) return found
    }
  }
  return {
    count,
    load: () =>
      (selectAll as string) === 'allAvailable'
        ? loadAll()
        : Promise.resolve(selectedIDs.map((id) => ({ slug, id: String(id) }))),
    clear: () => {
      if (count > 0) toggleAll()
    },
  }
}
