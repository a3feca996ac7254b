import { randomBytes } from 'node:crypto'
import { createLocalReq, type Payload } from 'payload'
import { forgetAccount } from '../http/sign-in-attempts.ts'

/** What a maintainer can do to an account without signing in; each returns what to say. */
const actions: Record<string, (payload: Payload, id: string, email: string) => Promise<string>> = {
  'reset-password': async (payload, id, email) => {
    const password = randomBytes(15).toString('base64url')
    await payload.update({ collection: 'users', id, data: { password }, overrideAccess: true })
    await forgetAccount(await createLocalReq({}, payload), email)
    return `新密码 new password：${password}\n${email} 已退出所有设备，请把密码当面告诉本人，登录后再改。`
  },
  lock: async (payload, id, email) => {
    await payload.update({ collection: 'users', id, data: { lockedOut: true }, overrideAccess: true })
    return `${email} 已停用，并已退出所有设备。`
  },
  unlock: async (payload, id, email) => {
    await payload.update({ collection: 'users', id, data: { lockedOut: false }, overrideAccess: true })
    await forgetAccount(await createLocalReq({}, payload), email)
    return `${email} 可以登录了。`
  },
}

const usage = `用法 usage: pnpm admin ${Object.keys(actions).join('|')} EMAIL`

const administer = async (): Promise<string> => {
  const [name = '', given = '', ...more] = process.argv.slice(2)
  const action = Object.hasOwn(actions, name) && more.length === 0 ? actions[name] : undefined
  const email = given.toLowerCase().trim()
  if (action === undefined || email === '') throw new Error(usage)
  // Whoever asked wrongly is told so without waiting for the whole CMS.
  const [{ getPayload }, { default: config }] = await Promise.all([
    import('payload'),
    import('../payload.config.ts'),
  ])
  const payload = await getPayload({ config })
  try {
    const where = { email: { equals: email } }
    const { docs } = await payload.find({
      collection: 'users',
      where,
      limit: 1,
      depth: 0,
      overrideAccess: true,
    })
    if (docs[0] === undefined) throw new Error(`没有邮箱是 ${email} 的用户 (no such user)`)
    return await action(payload, String(docs[0].id), email)
  } finally {
    await payload.destroy()
  }
}

try {
  // The arrow parts it from what Payload says on its own.
  process.stdout.write(`→\n${await administer()}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
