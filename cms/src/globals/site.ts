import type { GlobalConfig } from 'payload'
import { administrators } from '../access/administrators.ts'
import { groups } from '../collections/groups.ts'
import { releaseFields } from '../fields/release.ts'
import { globalVersions } from '../fields/versions.ts'

export const site: GlobalConfig = {
  slug: 'site',
  label: { zh: '网站信息', en: 'Site' },
  admin: { group: groups.settings, hideAPIURL: true },
  access: { read: administrators, readVersions: administrators, update: administrators },
  versions: globalVersions(),
  fields: [
    { name: 'name', type: 'text', label: { zh: '网站名称', en: 'Name' }, required: true },
    {
      name: 'publisher',
      type: 'relationship',
      relationTo: 'organizations',
      label: { zh: '主办机构', en: 'Publisher' },
    },
    { name: 'description', type: 'textarea', label: { zh: '简介', en: 'Description' } },
    { name: 'contact', type: 'textarea', label: { zh: '联系方式', en: 'Contact' } },
    { name: 'icp', type: 'text', label: { zh: 'ICP 备案号', en: 'ICP record' } },
    { name: 'police', type: 'text', label: { zh: '公安备案号', en: 'Police record' } },
    ...releaseFields(),
  ],
}
