import { calendarDateOrUnknown } from '@xiezou/shared'
import type { CollectionConfig, Condition } from 'payload'
import { z } from 'zod'
import { contentAccess } from '../access/content.ts'
import { toUnknown } from '../conversion/unknown.ts'
import { checkedBy } from '../fields/checked-by.ts'
import { keyField } from '../fields/key.ts'
import { noteField } from '../fields/note.ts'
import { releaseFields } from '../fields/release.ts'
import { slugField } from '../fields/slug.ts'
import { collectionVersions } from '../fields/versions.ts'
import { toOptions } from '../fields/words.ts'
import { groups } from './groups.ts'

const isFamily: Condition = (data) => data['kind'] === 'family'
const isGroup: Condition = (data) => data['kind'] === 'group'

const when = z.preprocess(toUnknown, z.union([calendarDateOrUnknown, z.string().regex(/^\d{4}$/)]))

export const families: CollectionConfig = {
  slug: 'families',
  labels: { singular: { zh: '家庭', en: 'Family' }, plural: { zh: '家庭', en: 'Families' } },
  admin: {
    group: groups.content,
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'key'],
    hideAPIURL: true,
  },
  access: contentAccess(),
  versions: collectionVersions(),
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: { zh: '种类', en: 'Kind' },
      required: true,
      defaultValue: 'family',
      options: toOptions({
        family: { zh: '具名的家庭', en: 'Family shown by name' },
        group: { zh: '服务的人群（只显示数字）', en: 'Group served (counts only)' },
      }),
      admin: { isClearable: false },
    },
    { name: 'name', type: 'text', label: { zh: '显示的名称', en: 'Name' }, required: true },
    noteField('读者会看到。不要写住址、病情等个人情况。', 'Readers see this. No personal details.'),
    {
      name: 'honours',
      type: 'relationship',
      relationTo: 'honours',
      hasMany: true,
      label: { zh: '荣誉', en: 'Honours' },
      admin: { condition: isFamily },
    },
    {
      name: 'basis',
      type: 'group',
      label: { zh: '公开的依据', en: 'Basis' },
      admin: {
        condition: isFamily,
        description: {
          zh: '没有依据的家庭不能发布。已合法公开的，只能显示当时公开的姓名和荣誉。',
          en: 'Without a basis a family cannot be published.',
        },
      },
      fields: [
        {
          name: 'kind',
          type: 'select',
          label: { zh: '依据', en: 'Basis' },
          required: true,
          defaultValue: 'already-lawfully-public',
          options: toOptions({
            'already-lawfully-public': { zh: '已合法公开', en: 'Already lawfully public' },
          }),
          admin: { isClearable: false, condition: isFamily },
        },
        {
          name: 'where',
          type: 'text',
          label: { zh: '在哪里公开的', en: 'Where' },
          required: true,
          admin: { condition: isFamily },
        },
        {
          name: 'when',
          type: 'text',
          label: { zh: '什么时候公开的', en: 'When' },
          required: true,
          defaultValue: '未知',
          validate: checkedBy(when),
          admin: {
            condition: isFamily,
            description: {
              zh: '写成 2022-08-31 或 2022；没有注明就写“未知”。',
              en: 'YYYY-MM-DD, YYYY, or 未知 (unknown).',
            },
          },
        },
      ],
    },
    {
      name: 'statistics',
      type: 'relationship',
      relationTo: 'statistics',
      hasMany: true,
      label: { zh: '统计指标', en: 'Statistics' },
      admin: { condition: isGroup },
    },
    keyField('family'),
    slugField(),
    ...releaseFields(),
  ],
}
