import { asList, asStored, asTexts, orNull } from '../reading.ts'
import { toPublishedSections, toStoredSections } from '../sections.ts'
import { fromUnknown, toUnknown } from '../unknown.ts'
import type { Conversion } from './conversion.ts'

export const program: Conversion<'program'> = {
  toPublished: (stored, reading) => ({
    type: 'program',
    key: stored['key'],
    slug: stored['slug'],
    name: stored['name'],
    aliases: asTexts(stored['aliases']),
    kind: stored['kind'],
    summary: orNull(stored['summary']),
    sections: toPublishedSections(stored['sections'], reading),
    parts: reading.keys('programs', stored['parts'], ['parts']),
    organizations: asList(stored['organizations']).map((row, index) => {
      const { organization, role } = asStored(row)
      const path = ['organizations', index, 'organization']
      return { organization: reading.key('organizations', organization, path), role }
    }),
    groups: reading.keys('families', stored['groups'], ['groups']),
    statistics: reading.keys('statistics', stored['statistics'], ['statistics']),
    sites: asList(stored['sites']).map((row, index) => {
      const { place, when, organization } = asStored(row)
      const path = ['sites', index, 'organization']
      return { place, when: toUnknown(when), organization: reading.key('organizations', organization, path) }
    }),
    pictures: reading.keys('pictures', stored['pictures'], ['pictures']),
  }),
  toStored: (document, writing) => ({
    key: document.key,
    slug: document.slug,
    name: document.name,
    aliases: document.aliases,
    kind: document.kind,
    summary: document.summary,
    sections: toStoredSections(document.sections, writing),
    parts: writing.ids('program', document.parts),
    organizations: document.organizations.map(({ organization, role }) => ({
      organization: writing.id('organization', organization),
      role,
    })),
    groups: writing.ids('family', document.groups),
    statistics: writing.ids('statistic', document.statistics),
    sites: document.sites.map(({ place, when, organization }) => ({
      place,
      when: fromUnknown(when),
      organization: writing.idOrNull('organization', organization),
    })),
    pictures: writing.ids('picture', document.pictures),
  }),
}
