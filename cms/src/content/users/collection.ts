import type { CollectionConfig } from 'payload'
import { administrators } from '../../access/administrators.ts'
import { administratorsOneAtATime } from '../../access/administrators-one-at-a-time.ts'
import { nobody } from '../../access/nobody.ts'
import { neverLocked } from '../../access/own-locks.ts'
import { oneselfOrAdministrators } from '../../access/oneself-or-administrators.ts'
import { signedIn } from '../../access/signed-in.ts'
import { endSessions, lockedOutField } from '../../http/locked-out.ts'
import { demandGoodPassword } from '../../http/passwords.ts'
import { sessionSeconds } from '../../http/sessions.ts'
import { signIn } from '../../http/sign-in.ts'
import { env } from '../../env.ts'
import { roleField } from './role.ts'
import { groups } from '../groups.ts'
import { keepAnAdministrator, keepAnAdministratorAtDeletion } from './keep-an-administrator.ts'

export const users: CollectionConfig = {
  slug: 'users',
  // Each account is somebody's own: there is nothing that several would get at once.
  disableBulkEdit: true,
  disableBulkDelete: true,
  labels: { singular: { zh: '用户', en: 'User' }, plural: { zh: '用户', en: 'Users' } },
  admin: {
    group: groups.settings,
    useAsTitle: 'name',
    defaultColumns: ['name', 'email', 'role', 'updatedAt'],
    hideAPIURL: true,
  },
  auth: {
    // Payload's own count lets any stranger lock any person out; ours is in `doors/sign-in-attempts.ts`.
    maxLoginAttempts: 0,
    tokenExpiration: sessionSeconds,
    cookies: { sameSite: 'Lax', secure: env.CMS_URL.startsWith('https:') },
  },
  access: {
    create: administrators,
    read: signedIn,
    update: oneselfOrAdministrators,
    delete: administratorsOneAtATime,
    unlock: nobody,
    admin: signedIn,
  },
  hooks: {
    beforeOperation: [neverLocked],
    beforeValidate: [demandGoodPassword],
    beforeChange: [endSessions],
    afterChange: [keepAnAdministrator],
    afterDelete: [keepAnAdministratorAtDeletion],
  },
  endpoints: [signIn],
  fields: [
    {
      name: 'name',
      type: 'text',
      label: { zh: '姓名', en: 'Name' },
      admin: { description: { zh: '同事看到的名字，发布记录里也用它。', en: 'What colleagues see.' } },
    },
    roleField(),
    lockedOutField(),
  ],
}
