import { district } from '@xiezou/shared'
import type { CollectionConfig, Condition } from 'payload'
import { contentAccess } from '../../access/content.ts'
import { storyEditor } from '../../editor/editors.ts'
import { basisField, isByConsent } from './basis-field.ts'
import { endedField } from './ended-field.ts'
import { setHours } from './consent-hours.ts'
import { checkedBy } from '../../fields/checked-by.ts'
import { neutralNameFields } from '../names/neutral-names.ts'
import { noteField } from '../../fields/note.ts'
import { releaseFields } from '../../fields/release.ts'
import { collectionVersions } from '../../database/versions.ts'
import { toLabels, toOptions } from '../../fields/words.ts'
import { groups } from '../groups.ts'

const isFamily: Condition = (data) => data['kind'] === 'family'
const isGroup: Condition = (data) => data['kind'] === 'group'
const isNameless: Condition = (data, sibling, context) =>
  isByConsent(data, sibling, context) &&
  !((data['basis'] as { scope?: string[] | null }).scope ?? []).includes('name')

export const families: CollectionConfig = {
  slug: 'families',
  labels: toLabels('family', 'Family', 'Families'),
  admin: {
    group: groups.content,
    useAsTitle: 'name',
    defaultColumns: ['name', 'kind', '_status', 'updatedAt'],
    listSearchableFields: ['name', 'key'],
    hideAPIURL: true,
  },
  access: contentAccess(),
  versions: collectionVersions(),
  hooks: { afterChange: [setHours] },
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: { zh: '种类', en: 'Kind' },
      required: true,
      defaultValue: 'family',
      options: toOptions({
        family: { zh: '一户家庭', en: 'A family' },
        group: { zh: '服务的人群（只显示数字）', en: 'Group served (counts only)' },
      }),
      admin: {
        description: { zh: '具名的家庭要有公开的依据；人群只显示数字。', en: 'By name needs a basis.' },
        isClearable: false,
      },
    },
    {
      name: 'name',
      type: 'text',
      label: { zh: '名称', en: 'Name' },
      required: true,
      admin: {
        description: {
          zh: '例如“张三家庭”。公开的依据包括姓名时，网站上显示这个名称。',
          en: 'Shown where the basis covers the name.',
        },
      },
    },
    {
      name: 'standing',
      type: 'ui',
      admin: {
        condition: isFamily,
        components: { Field: '/content/families/standing-field.tsx#StandingField' },
      },
    },
    basisField(isFamily),
    {
      name: 'nameless',
      type: 'text',
      label: { zh: '不具名时怎样称呼', en: 'Called without its name' },
      admin: {
        condition: isNameless,
        placeholder: '一户示范家庭',
        description: {
          zh: '同意范围不包括姓名，网站上只用这个称呼，不要写出姓名。',
          en: 'Shown instead of the name.',
        },
      },
    },
    {
      name: 'people',
      type: 'text',
      hasMany: true,
      label: { zh: '家里人的姓名（不公开）', en: 'Names of its people (never public)' },
      admin: {
        condition: isFamily,
        description: {
          zh: '一个按一次回车。只用来检查不该写姓名的地方有没有写，以及本人要求抹除时查找。',
          en: 'For checking, and for erasing. Press Enter after each.',
        },
      },
    },
    {
      name: 'place',
      type: 'text',
      label: { zh: '所在区县', en: 'District' },
      validate: checkedBy(district),
      admin: {
        condition: isByConsent,
        placeholder: '福建省福州市鼓楼区',
        description: { zh: '只写到区、县。', en: 'No finer than the district.' },
      },
    },
    {
      name: 'honours',
      type: 'relationship',
      relationTo: 'honours',
      hasMany: true,
      label: { zh: '荣誉', en: 'Honours' },
      admin: {
        description: { zh: '依据允许公开荣誉时才显示。', en: 'Shown where the basis covers it.' },
        condition: isFamily,
      },
    },
    {
      name: 'story',
      type: 'richText',
      editor: storyEditor,
      label: { zh: '故事', en: 'Story' },
      admin: {
        condition: isByConsent,
        description: {
          zh: '不要写病情、住址、证件等个人情况。',
          en: 'No illness, address or papers.',
        },
      },
    },
    {
      name: 'pictures',
      type: 'join',
      collection: 'pictures',
      on: 'families',
      label: { zh: '有这家人的图片', en: 'Pictures of them' },
      admin: {
        condition: isByConsent,
        defaultColumns: ['filename', 'alt', '_status'],
        description: {
          zh: '凡是“画面里的家庭”选了这户家庭的图片。同意撤回或到期，它们从所有地方一起撤下。',
          en: 'Every picture that names this family; all of them leave with it.',
        },
      },
    },
    {
      name: 'statistics',
      type: 'relationship',
      relationTo: 'statistics',
      hasMany: true,
      label: { zh: '统计指标', en: 'Statistics' },
      admin: {
        description: { zh: '这个人群的数，按这里的顺序。', en: 'Shown in this order.' },
        condition: isGroup,
      },
    },
    noteField('读者会看到。不要写住址、病情等个人情况。', 'Readers see this. No personal details.', isGroup),
    endedField(),
    ...neutralNameFields(isGroup),
    ...releaseFields(),
    {
      name: 'erase',
      type: 'ui',
      admin: {
        condition: isFamily,
        position: 'sidebar',
        components: { Field: '/operations/erase/erase-field.tsx#EraseField' },
      },
    },
  ],
}
