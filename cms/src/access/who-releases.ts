import { type DocumentType, documentTypes } from '@xiezou/shared'
import { administrators } from './administrators.ts'
import { communicationsAndPublishers } from './communications-and-publishers.ts'
import { publishers } from './publishers.ts'
import type { Rule } from './roles.ts'

const others: Partial<Record<DocumentType, Rule>> = {
  observation: communicationsAndPublishers,
  'statistics-block': communicationsAndPublishers,
  site: administrators,
}

/** Who makes documents of each type public, and takes them back: publishers, unless it is said otherwise here. */
export const whoReleases = Object.fromEntries(
  documentTypes.map((type) => [type, others[type] ?? publishers]),
) as Record<DocumentType, Rule>
