import type { CollectionConfig } from 'payload'
import { contentAccess } from '../access/content.ts'
import { aliasesField } from '../fields/aliases.ts'
import { keyField } from '../fields/key.ts'
import { releaseFields } from '../fields/release.ts'
import { slugField } from '../fields/slug.ts'
import { collectionVersions } from '../fields/versions.ts'
import { toOptions } from '../fields/words.ts'
import { after } from '../names/hooks.ts'
import { groups } from './groups.ts'

export const honours: CollectionConfig = {
  slug: 'honours',
  labels: { singular: { zh: '荣誉', en: 'Honour' }, plural: { zh: '荣誉', en: 'Honours' } },
  admin: {
    group: groups.bodies,
    useAsTitle: 'name',
    defaultColumns: ['name', 'year', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'key'],
    hideAPIURL: true,
  },
  access: contentAccess(),
  versions: collectionVersions(),
  fields: [
    { name: 'name', type: 'text', label: { zh: '名称', en: 'Name' }, required: true },
    aliasesField(),
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          label: { zh: '种类', en: 'Kind' },
          required: true,
          defaultValue: 'award',
          options: toOptions({
            award: { zh: '获评、获奖', en: 'Award' },
            selection: { zh: '入选', en: 'Selection' },
          }),
          admin: { width: '50%', isClearable: false },
        },
        {
          name: 'year',
          type: 'number',
          label: { zh: '年份', en: 'Year' },
          min: 1900,
          max: 2199,
          admin: { width: '50%', description: { zh: '原文没有注明就留空。', en: 'Empty if unknown.' } },
        },
      ],
    },
    {
      name: 'awardedBy',
      type: 'relationship',
      relationTo: 'organizations',
      hasMany: true,
      label: { zh: '授予的机构', en: 'Awarded by' },
    },
    {
      name: 'recipients',
      type: 'relationship',
      relationTo: ['families', 'programs', 'organizations'],
      hasMany: true,
      label: { zh: '获得者', en: 'Recipients' },
    },
    {
      name: 'statistics',
      type: 'relationship',
      relationTo: 'statistics',
      hasMany: true,
      label: { zh: '统计指标', en: 'Statistics' },
    },
    keyField('honour', after('name')),
    slugField('honour', after('name')),
    ...releaseFields(),
  ],
}
