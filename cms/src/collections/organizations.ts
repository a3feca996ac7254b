import type { organizationKinds } from '@xiezou/shared'
import type { CollectionConfig } from 'payload'
import { contentAccess } from '../access/content.ts'
import { aliasesField } from '../fields/aliases.ts'
import { keyField } from '../fields/key.ts'
import { noteField } from '../fields/note.ts'
import { releaseFields } from '../fields/release.ts'
import { slugField } from '../fields/slug.ts'
import { collectionVersions } from '../fields/versions.ts'
import { toOptions, type Words } from '../fields/words.ts'
import { groups } from './groups.ts'

const kinds = {
  association: { zh: '协会', en: 'Association' },
  agency: { zh: '机关', en: 'Agency' },
  institution: { zh: '院校、事业单位', en: 'Institution' },
  community: { zh: '社区', en: 'Community' },
  team: { zh: '队伍', en: 'Team' },
  platform: { zh: '平台', en: 'Platform' },
  unnamed: { zh: '原文未具名的单位', en: 'Left unnamed by the source' },
} satisfies Record<(typeof organizationKinds)[number], Words>

export const organizations: CollectionConfig = {
  slug: 'organizations',
  labels: { singular: { zh: '机构', en: 'Organization' }, plural: { zh: '机构', en: 'Organizations' } },
  admin: {
    group: groups.bodies,
    useAsTitle: 'name',
    defaultColumns: ['name', 'shortName', 'kind', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'shortName', 'key'],
    hideAPIURL: true,
  },
  access: contentAccess(),
  versions: collectionVersions(),
  fields: [
    { name: 'name', type: 'text', label: { zh: '全称', en: 'Name' }, required: true },
    { name: 'shortName', type: 'text', label: { zh: '简称', en: 'Short name' } },
    aliasesField(),
    {
      name: 'kind',
      type: 'select',
      label: { zh: '种类', en: 'Kind' },
      required: true,
      options: toOptions(kinds),
    },
    {
      name: 'place',
      type: 'text',
      label: { zh: '所在地', en: 'Place' },
      admin: { description: { zh: '原文说到的地方；没有就留空。', en: 'As the source says.' } },
    },
    noteField('读者会看到。', 'Readers see this.'),
    {
      name: 'parts',
      type: 'relationship',
      relationTo: 'organizations',
      hasMany: true,
      label: { zh: '下属机构', en: 'Parts' },
    },
    keyField('organization'),
    slugField(),
    ...releaseFields(),
  ],
}
