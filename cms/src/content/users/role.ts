import type { SelectField } from 'payload'
import { administrators } from '../../access/administrators.ts'
import { othersThanOneself } from '../../access/others-than-oneself.ts'
import type { Role } from '../../access/roles.ts'
import { toOptions, type Words } from '../../fields/words.ts'

/** What the roles are called. */
const roleLabels = {
  editor: { zh: '编辑', en: 'Editor' },
  communications: { zh: '数据员', en: 'Communications' },
  publisher: { zh: '发布人', en: 'Publisher' },
  administrator: { zh: '管理员', en: 'Administrator' },
} satisfies Record<Role, Words>

/** What somebody may do. Administrators give it, nobody to themselves. */
export const roleField = (): SelectField => ({
  name: 'role',
  type: 'select',
  label: { zh: '角色', en: 'Role' },
  required: true,
  options: toOptions(roleLabels),
  access: { create: administrators, update: othersThanOneself },
  admin: {
    isClearable: false,
    description: {
      zh: '编辑：写稿、提交。数据员：录入并发布观测值和数据板块。发布人：发布、撤下。管理员：另外管理用户和网站信息。自己的角色要请另一位管理员来改。',
      en: 'Editors write and submit. Communications enters and releases numbers. Publishers release and withdraw. Administrators also manage people and settings. Nobody changes their own role.',
    },
  },
})
