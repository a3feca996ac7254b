import type { organizationKinds } from '@xiezou/shared'
import type { CollectionConfig } from 'payload'
import { contentAccess } from '../../access/content.ts'
import { aliasesField } from '../../fields/aliases.ts'
import { keyField } from '../names/key.ts'
import { noteField } from '../../fields/note.ts'
import { releaseFields } from '../../fields/release.ts'
import { slugField } from '../names/slug.ts'
import { collectionVersions } from '../../database/versions.ts'
import { toLabels, toOptions, type Words } from '../../fields/words.ts'
import { after } from '../names/hooks.ts'
import { groups } from '../groups.ts'

const kinds = {
  association: { zh: '协会', en: 'Association' },
  agency: { zh: '机关', en: 'Agency' },
  institution: { zh: '院校、事业单位', en: 'Institution' },
  community: { zh: '社区', en: 'Community' },
  team: { zh: '队伍', en: 'Team' },
  platform: { zh: '平台', en: 'Platform' },
  partner: { zh: '合作单位（企业、社会组织）', en: 'Partner' },
  unnamed: { zh: '原文未具名的单位', en: 'Left unnamed by the source' },
} satisfies Record<(typeof organizationKinds)[number], Words>

export const organizations: CollectionConfig = {
  slug: 'organizations',
  labels: toLabels('organization', 'Organization', 'Organizations'),
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
    {
      name: 'name',
      type: 'text',
      label: { zh: '全称（登记的名称）', en: 'Legal name' },
      required: true,
      admin: {
        description: {
          zh: '登记证书上的名称；原文没有写明是哪一家的，照原文的说法。',
          en: 'As registered, or as the source puts it where it names nobody.',
        },
      },
    },
    {
      name: 'shortName',
      type: 'text',
      label: { zh: '简称', en: 'Short name' },
      admin: { description: { zh: '平时最常用的叫法；没有就留空。', en: 'What it is usually called.' } },
    },
    aliasesField(),
    {
      name: 'kind',
      type: 'select',
      label: { zh: '种类', en: 'Kind' },
      required: true,
      options: toOptions(kinds),
      admin: { description: { zh: '决定在机构列表里归到哪一类。', en: 'Where it is listed.' } },
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
      admin: { description: { zh: '它下面的机构、队伍、平台。', en: 'What it is made of.' } },
    },
    keyField('organization', after('name')),
    slugField('organization', after('name')),
    ...releaseFields(),
  ],
}
