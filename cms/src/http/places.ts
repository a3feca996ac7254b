import { compile, match } from 'path-to-regexp'
import type { Endpoint, SanitizedCollectionConfig, SanitizedConfig, SanitizedGlobalConfig } from 'payload'
import { Refused } from './refused.ts'

/** What Payload will do with a request, found as Payload finds it. */
export type Route = {
  collection: SanitizedCollectionConfig | null
  global: SanitizedGlobalConfig | null
  /** Its method and pattern, as in `get /versions/:id`. */
  name: string
  /** The one spelling of its address. */
  pathname: string
}

/** What only the program itself reads and writes. */
const internal = ['ledger-rows', 'payload-jobs', 'payload-kv', 'payload-migrations', 'sign-in-attempts']

const accounts = ['get /me', 'post /login', 'post /logout', 'post /refresh-token']
const documents = [
  ...['get /', 'post /', 'patch /', 'delete /', 'get /count', 'get /file/:filename', ...accounts],
  ...['get /:id', 'patch /:id', 'delete /:id', 'post /:id/duplicate', 'post /access/:id?'],
]
const versions = ['get /versions', 'get /versions/:id', 'post /versions/:id']
const globals = ['get /', 'post /', 'post /access', ...versions]
// The admin reads and sets them one by one. Payload fails at deleting one, and at creating one by hand.
const preferences = ['get /:key', 'post /:key']

/** What Payload offers for accounts and we do not: there is no e-mail, and people are made by administrators. */
const unwanted = [
  ...['post /first-register', 'post /forgot-password', 'post /reset-password', 'post /unlock'],
  ...['post /verify/:id', 'post /:id/api-key/reveal'],
]

/** Lists endpoints of our own: what Payload puts beside them has no address unless it is named here. */
export const listed = (endpoints: Endpoint[]): Endpoint[] =>
  endpoints.map((one) => ({ ...one, custom: { ...one.custom, isListed: true } }))

const toListed = ({ slug, versions: kept }: SanitizedCollectionConfig): string[] => {
  if (slug === 'payload-preferences') return preferences
  // Payload looks for versions where none are kept, and fails.
  return kept ? [...documents, ...versions] : documents
}

const bulk =
  '成批修改要一次完成：请在列表里勾选，再点“发布”“提交”“撤下”或“删除”；程序请用 /api/workflow 下的同名入口，或一份一份地写'

const missing = (): Refused => new Refused(404, '没有这个网址')

const decode = (segment: string): string => {
  try {
    const text = decodeURIComponent(segment)
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (!/[\0-\x1f\x7f/\\]/.test(text) && !/^\.{1,2}$/.test(text)) return text
  } catch {
    // Not UTF-8: the same refusal.
  }
  throw new Refused(400, '网址写错了')
}

const isId = (text: unknown): boolean => /^[\w-]{1,64}$/.test(String(text))

/** Finds the endpoint as Payload does: the first whose pattern fits, without regard to letter case. */
const findEndpoint = (endpoints: Endpoint[] | false, method: string, rest: string) => {
  for (const endpoint of endpoints === false ? [] : endpoints) {
    if (endpoint.method !== method) continue
    const found = match<Record<string, string | undefined>>(endpoint.path, { decode: decodeURIComponent })(
      rest,
    )
    if (found !== false) return { endpoint, params: found.params }
  }
  return null
}

/**
 * What Payload will do with a request. Its path is decoded once and written anew, and only in that spelling handed on,
 * so that what is decided here is decided of what Payload runs. An address that is not listed, or is written in other
 * letters than it is listed in, does not exist: Payload takes `Me` for `me`. Throws `Refused` 400, 403, 404 and 405.
 */
export const findRoute = (config: SanitizedConfig, asked: string, pathname: string): Route => {
  const [before, api, ...segments] = pathname.split('/').map(decode)
  if (before !== '' || api !== 'api' || segments.length === 0 || segments.includes('')) throw missing()
  // To ask with HEAD is to ask for the same without its body.
  const method = asked === 'HEAD' ? 'get' : asked.toLowerCase()
  const isOfGlobal = segments[0] === 'globals'
  const slug = segments[isOfGlobal ? 1 : 0]
  const global = isOfGlobal ? (config.globals.find((one) => one.slug === slug) ?? null) : null
  const collection = isOfGlobal ? null : (config.collections.find((one) => one.slug === slug) ?? null)
  if ((isOfGlobal && global === null) || internal.includes(slug ?? '')) throw missing()
  const entity = global ?? collection
  const rest = segments.slice(entity === null ? 0 : isOfGlobal ? 2 : 1)
  const path = `/${rest.map(encodeURIComponent).join('/')}`
  const { endpoints } = entity ?? config
  const methods = method === 'options' ? ['get', 'post', 'patch', 'delete'] : [method]
  const found = methods.map((one) => findEndpoint(endpoints, one, path)).find((one) => one !== null)
  if (found === undefined) throw missing()
  const { endpoint, params } = found
  const name = `${endpoint.method} ${endpoint.path}`
  if (compile(endpoint.path, { encode: encodeURIComponent })(params) !== path) throw missing()
  if (entity !== null && params['id'] !== undefined && !isId(params['id'])) throw missing()
  if (collection !== null && unwanted.includes(name))
    throw new Refused(403, '用户由管理员建立；忘记密码请找管理员重设')
  const isListed =
    endpoint.custom?.['isListed'] === true ||
    (collection === null ? (global === null ? ['get /access'] : globals) : toListed(collection)).includes(
      name,
    )
  if (!isListed) throw missing()
  const isClosed = name === 'patch /' ? collection?.disableBulkEdit : collection?.disableBulkDelete
  if (['patch /', 'delete /'].includes(name) && isClosed === true) throw new Refused(403, bulk)
  return { collection, global, name, pathname: `/${['api', ...segments].map(encodeURIComponent).join('/')}` }
}
