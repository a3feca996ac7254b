import type { Family } from '../documents/family.ts'
import type { Program } from '../documents/program.ts'
import type { Card } from '../models/card.ts'
import type { Publication } from '../publication/publication.ts'
import { toAnchorPath, toPagePath } from './address.ts'
import { toProgramHref } from './href.ts'
import { toHeadlines } from './panel.ts'
import { programWords } from './words.ts'

/** The card of a program. */
export const toProgramCard = (publication: Publication, program: Program): Card => ({
  kind: programWords[program.kind],
  icon: program.kind === 'facility' ? 'facility' : 'program',
  name: program.name,
  href: toProgramHref(publication, program),
  text: program.summary,
  entries: toHeadlines(publication, program.statistics),
})

/** The card of a family, or of a group that is served. */
export const toFamilyCard = (publication: Publication, family: Family): Card => ({
  kind: family.kind === 'family' ? '家庭' : '服务对象',
  icon: 'family',
  name: family.name,
  href: family.kind === 'family' ? toPagePath('family', family.slug) : toAnchorPath('family', family.slug),
  text: family.kind === 'family' ? family.place : null,
  entries: family.kind === 'family' ? [] : toHeadlines(publication, family.statistics),
})
