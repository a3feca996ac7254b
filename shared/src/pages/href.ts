import type { DocumentRef } from '../document-ref.ts'
import { fromRef } from '../document-ref.ts'
import type { Organization } from '../documents/organization.ts'
import type { Program } from '../documents/program.ts'
import type { Publication } from '../publication/publication.ts'
import { isAddressed, toAnchorPath, toPagePath } from './address.ts'
import { unlessBroken } from './fault-words.ts'
import { toSentencesAbout } from './sentences.ts'

/**
 * A program has a page if it has a text or a statistic of its own, or if the reports have at least two sentences that name
 * it. Where these cannot be told, it is not to lose its page for that.
 */
export const hasProgramPage = (publication: Publication, program: Program): boolean => {
  if (program.sections.length > 0 || program.statistics.length > 0) return true
  const names = [program.name, ...program.aliases]
  return unlessBroken(() => toSentencesAbout(publication, names, 2).length >= 2) ?? true
}

/** Where readers find a program: its page, or its entry on the list. */
export const toProgramHref = (publication: Publication, program: Program): string =>
  hasProgramPage(publication, program)
    ? toPagePath('program', program.slug)
    : toAnchorPath('program', program.slug)

/** Where readers find an organization: its page; partners that the source leaves unnamed have an entry on the list. */
export const toOrganizationHref = (organization: Organization): string =>
  organization.kind === 'unnamed'
    ? toAnchorPath('organization', organization.slug)
    : toPagePath('organization', organization.slug)

/** Where readers find a document; null where it is not public or has no address. */
export const toHref = (publication: Publication, ref: DocumentRef): string | null => {
  const { type, key } = fromRef(ref)
  if (!isAddressed(type)) return null
  const document = publication.get(type, key)
  if (document === null) return null
  switch (document.type) {
    case 'program':
      return toProgramHref(publication, document)
    case 'organization':
      return toOrganizationHref(document)
    case 'honour':
      return toAnchorPath('honour', document.slug)
    case 'family':
      return document.kind === 'group'
        ? toAnchorPath('family', document.slug)
        : toPagePath('family', document.slug)
    default:
      return toPagePath(type, document.slug)
  }
}
