import type { CollectionConfig } from 'payload'
import { administrators } from '../access/administrators.ts'
import { administratorsOneAtATime } from '../access/administrators-one-at-a-time.ts'
import { oneselfOrAdministrators } from '../access/oneself-or-administrators.ts'
import { signedIn } from '../access/signed-in.ts'
import { roleField } from '../fields/role.ts'
import { groups } from './groups.ts'
import { keepAnAdministrator, keepAnAdministratorAtDeletion } from './keep-an-administrator.ts'

const lockMs = 10 * 60 * 1000

export const users: CollectionConfig = {
  slug: 'users',
  labels: { singular: { zh: '用户', en: 'User' }, plural: { zh: '用户', en: 'Users' } },
  admin: {
    group: groups.settings,
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'updatedAt'],
    hideAPIURL: true,
  },
  auth: {
    maxLoginAttempts: 10,
    lockTime: lockMs,
    tokenExpiration: 12 * 60 * 60,
    cookies: { sameSite: 'Lax' },
  },
  access: {
    create: administrators,
    read: signedIn,
    update: oneselfOrAdministrators,
    delete: administratorsOneAtATime,
    unlock: administrators,
    admin: signedIn,
  },
  hooks: { afterChange: [keepAnAdministrator], afterDelete: [keepAnAdministratorAtDeletion] },
  endpoints: [
    {
      // Found before Payload's own, which lets whoever comes first become administrator; eight at once became eight.
      path: '/first-register',
      method: 'post',
      handler: () =>
        Response.json({ errors: [{ message: '第一位管理员在启动时创建，这里不能注册。' }] }, { status: 403 }),
    },
  ],
  fields: [{ name: 'name', type: 'text', label: { zh: '姓名', en: 'Name' } }, roleField()],
}
