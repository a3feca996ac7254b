import type { SanitizedCollectionConfig, SanitizedConfig } from 'payload'
import { Refused } from './refused.ts'

/** What only the program itself reads and writes. */
const internal = ['ledger-rows', 'payload-jobs', 'payload-kv', 'payload-migrations', 'sign-in-attempts']

/** What Payload offers for accounts and we do not: there is no e-mail, and people are made by administrators. */
const unwanted =
  /^\/(first-register|forgot-password|reset-password|unlock|verify(\/.*)?|[^/]+\/api-key\/reveal)$/

const bulk =
  '成批修改要一次完成：请在列表里勾选，再点“发布”“提交”“撤下”或“删除”；程序请用 /api/workflow 下的同名入口，或一份一份地写'

const missing = (): Refused => new Refused(404, '没有这个网址')

/** The collection that an address of the API is of, and what follows its name. */
export const toPlace = (
  { collections }: SanitizedConfig,
  pathname: string,
): { collection: SanitizedCollectionConfig | null; rest: string } => {
  const [, first = '', rest = ''] = /^\/api\/([^/]*)(.*)$/.exec(pathname) ?? []
  return { collection: collections.find(({ slug }) => slug === first) ?? null, rest }
}

/**
 * Turns away from addresses that Payload has and nobody needs, and from those that it answers with 500: its look-up of
 * a collection finds `constructor` too, and it looks for versions where none are kept. Throws `Refused` 403 and 404.
 */
export const refusePlaces = (config: SanitizedConfig, method: string, pathname: string): void => {
  if (!/^\/api\/[a-z][a-z0-9-]*(\/|$)/.test(pathname)) throw missing()
  const { collection, rest } = toPlace(config, pathname)
  const [, first = ''] = /^\/api\/([^/]*)/.exec(pathname) ?? []
  if (collection === null && first in {}) throw missing()
  if (internal.includes(first)) throw missing()
  if (collection === null) return
  const isBulk =
    (method === 'PATCH' && collection.disableBulkEdit) ||
    (method === 'DELETE' && collection.disableBulkDelete)
  if (isBulk && /^\/?$/.test(rest)) throw new Refused(403, bulk)
  // The admin reads and sets them one by one. Payload fails at deleting one, and at creating one by hand.
  if (
    collection.slug === 'payload-preferences' &&
    !(['GET', 'POST'].includes(method) && /^\/[^/]+$/.test(rest))
  )
    throw missing()
  if (/^\/versions(\/|$)/.test(rest) && !collection.versions) throw missing()
  if (collection.slug === 'users' && unwanted.test(rest))
    throw new Refused(403, '用户由管理员建立；忘记密码请找管理员重设')
}
