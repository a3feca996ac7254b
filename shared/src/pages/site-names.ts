import type { Organization } from '../documents/organization.ts'
import type { Publication } from '../publication/publication.ts'
import { unnamedSite } from './words.ts'

/** What the site is called, and the organization that publishes it, if that is public. */
export const toSiteNames = (
  publication: Publication,
): { siteName: string; publisher: Organization | null } => {
  const site = publication.get('site', 'site')
  const key = site?.publisher ?? null
  return {
    siteName: site?.name ?? unnamedSite,
    publisher: key === null ? null : publication.get('organization', key),
  }
}
