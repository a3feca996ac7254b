import type { CollectionConfig } from 'payload'
import { contentAccess } from '../../access/content.ts'
import { aliasesField } from '../../fields/aliases.ts'
import { keyField } from '../names/key.ts'
import { releaseFields } from '../../fields/release.ts'
import { slugField } from '../names/slug.ts'
import { collectionVersions } from '../../database/versions.ts'
import { toLabels, toOptions } from '../../fields/words.ts'
import { after } from '../names/hooks.ts'
import { groups } from '../groups.ts'

export const honours: CollectionConfig = {
  slug: 'honours',
  labels: toLabels('honour', 'Honour', 'Honours'),
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
    {
      name: 'name',
      type: 'text',
      label: { zh: '名称', en: 'Name' },
      required: true,
      admin: { description: { zh: '荣誉的名称，照原文。', en: 'As the source has it.' } },
    },
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
          admin: {
            description: { zh: '获评、获奖，或者入选名单。', en: 'An award or a selection.' },
            width: '50%',
            isClearable: false,
          },
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
      admin: { description: { zh: '由谁授予；原文没有说就留空。', en: 'Empty if not said.' } },
    },
    {
      name: 'recipients',
      type: 'relationship',
      relationTo: ['families', 'programs', 'organizations'],
      hasMany: true,
      label: { zh: '获得者', en: 'Recipients' },
      admin: {
        description: {
          zh: '谁获得；家庭只在依据允许时公开。',
          en: 'Families only where their basis covers it.',
        },
      },
    },
    {
      name: 'statistics',
      type: 'relationship',
      relationTo: 'statistics',
      hasMany: true,
      label: { zh: '统计指标', en: 'Statistics' },
      admin: { description: { zh: '例如获评的户数。', en: 'Such as how many.' } },
    },
    keyField('honour', after('name')),
    slugField('honour', after('name')),
    ...releaseFields(),
  ],
}
