import { randomBytes } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { inTransaction } from '../database/in-transaction.ts'
import { env } from '../env.ts'

/** The first sign-in as it is shown once; the password is null where it came from the environment or is already set. */
export type FirstAdministrator = { email: string; password: string | null }

const fallbackEmail = 'admin@xiezou.example'

/** Makes the first administrator where there is nobody yet, from the environment or with a random password. */
export const ensureFirstAdministrator = async (payload: Payload): Promise<FirstAdministrator> => {
  const req = await createLocalReq({}, payload)
  // Together: two programs may start on one empty database.
  return inTransaction(req, async () => {
    const { docs } = await payload.find({
      collection: 'users',
      limit: 1,
      sort: 'createdAt',
      depth: 0,
      overrideAccess: true,
      req,
    })
    const first = docs[0]
    if (first !== undefined) return { email: String(first['email']), password: null }
    const email = env.ADMIN_EMAIL ?? fallbackEmail
    const password = env.ADMIN_PASSWORD ?? randomBytes(12).toString('base64url')
    await payload.create({
      collection: 'users',
      data: { email, name: '管理员', password, role: 'administrator' },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return { email, password: env.ADMIN_PASSWORD === undefined ? password : null }
  })
}
