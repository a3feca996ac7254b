import { executeAuthStrategies, getPayload, handleEndpoints, type SanitizedConfig } from 'payload'
import { answerAgain } from '../database/answer-again.ts'
import { env } from '../env.ts'
import { withPlainEmpties } from '../fields/plain-empties.ts'
import { toFieldLabel } from '../fields/field-label.ts'
import { withAnswerHeaders } from './answer-headers.ts'
import { refuseRefused } from './before-next.ts'
import { smallBody, takeInBody } from './body.ts'
import { findMisfits, isAnyId, isObjectId, type Misfit, toFields, withoutAddress } from './data.ts'
import { findField } from './find-field.ts'
import { refuseForeign } from './foreign.ts'
import { toText } from './json.ts'
import { toOwnOrigins } from './origins.ts'
import { findRoute, type Route } from './places.ts'
import { type FindField, toCheckedSearch } from './query.ts'
import { readBounded } from './read-bounded.ts'
import { Refused, toAnswer } from './refused.ts'
import { withoutToken } from './without-token.ts'

type Config = Promise<SanitizedConfig> | SanitizedConfig

const longestAddress = 8 * 1024
const own = toOwnOrigins(env.CMS_URL)
const isHttps = env.CMS_URL.startsWith('https:')
/** A form of the browser opens the preview, since its answer is a page. */
const previewRoutes = ['post /preview', 'post /preview/release']
const readsByPost = ['x-payload-http-method-override', 'x-http-method-override']
const writing = ['POST', 'PATCH', 'DELETE']
const methods = ['GET', 'HEAD', 'OPTIONS', ...writing]

const accessRoutes = ['get /access', 'post /access', 'post /access/:id?']

const isSignedIn = async (config: Config, request: Request): Promise<boolean> => {
  const payload = await getPayload({ config, cron: true })
  const { user } = await executeAuthStrategies({ headers: request.headers, payload })
  return user !== null
}

/** The admin posts a query that is too long for an address. */
const isReadByPost = ({ method, headers }: Request): boolean => {
  const asked = readsByPost.map((name) => headers.get(name)).filter((one) => one !== null)
  if (asked.some((one) => one !== 'GET') || (asked.length > 0 && !['GET', 'POST'].includes(method)))
    throw new Refused(400, '请求的方法写错了')
  return asked.length > 0 && method === 'POST'
}

const toReading = async (request: Request, url: URL, find: FindField): Promise<Request> => {
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') throw new Refused(415, '用 POST 查询时，条件应写成表单')
  const given = toText(await readBounded(request, smallBody * 4))
  url.search = toCheckedSearch(`${url.search === '' ? '?' : `${url.search}&`}${given}`, find)
  const headers = new Headers(request.headers)
  for (const name of [...readsByPost, 'content-type', 'content-length']) headers.delete(name)
  return new Request(url, { method: 'GET', headers })
}

/** What cannot be stored, each with the name of its field. */
const toWords = ({ collection, global }: Route, fields: Misfit[]): string => {
  const form = (collection ?? global)?.fields ?? []
  return fields
    .slice(0, 5)
    .map(({ path, message }) => {
      const label = toFieldLabel(form, path)
      return label === '' ? message : `${label}：${message}`
    })
    .join('；')
}

type Admitted = { route: Route; request: Request }

/** The request as Payload may have it, and what Payload will do with it. Throws `Refused`. */
const admit = async (config: Config, request: Request): Promise<Admitted> => {
  refuseRefused(request.headers)
  if (request.url.length > longestAddress) throw new Refused(414, '网址太长')
  if (!methods.includes(request.method)) throw new Refused(405, '这个网址不能这样用')
  refuseForeign(request, own)
  const known = await config
  const url = new URL(request.url)
  const readsByItsBody = isReadByPost(request)
  const route = findRoute(known, readsByItsBody ? 'GET' : request.method, url.pathname)
  url.pathname = route.pathname
  const { collection, global, name } = route
  // What one may do is asked by who has signed in; a stranger would learn the names of fields from it.
  const isOwn = accessRoutes.includes(name) || collection?.slug === 'payload-preferences'
  if (isOwn && !(await isSignedIn(config, request))) throw new Refused(401, '请先登录')
  const queried = (collection ?? global)?.flattenedFields ?? []
  const find: FindField = (path) => findField(known, queried, path)
  if (readsByItsBody) return { route, request: await toReading(request, url, find) }
  url.search = toCheckedSearch(url.search, find)
  const headers = new Headers(request.headers)
  // To ask with HEAD is to ask for the same without its body.
  const method = request.method === 'HEAD' ? 'GET' : request.method
  if (!writing.includes(method)) return { route, request: new Request(url, { method, headers }) }
  const takesForms = collection !== null || global !== null || previewRoutes.includes(name)
  const taken = await takeInBody(request, takesForms, () => isSignedIn(config, request))
  const given = withoutAddress(route, taken)
  const { db } = await getPayload({ config, cron: true })
  const isId = db.name === 'mongoose' ? isObjectId : isAnyId
  const ofDocument = toFields(route)
  const data = withPlainEmpties(ofDocument, given)
  const fields = findMisfits(ofDocument, data, isId)
  if (fields.length > 0) throw new Refused(400, toWords(route, fields), { fields })
  const { body, type } = taken.toBody(data)
  headers.delete('content-length')
  if (type === null) headers.delete('content-type')
  else headers.set('content-type', type)
  return { route, request: new Request(url, { method, headers, body }) }
}

/** The one door of the REST API: what comes in is bounded and well formed, and what goes out is never a page. */
export const answer = async (config: Config, request: Request): Promise<Response> => {
  try {
    const admitted = await admit(config, request)
    const response = await answerAgain(admitted.request, (one) => handleEndpoints({ config, request: one }))
    const safe = await withoutToken(response, admitted.route)
    const { status, headers } = safe
    const said = request.method === 'HEAD' ? new Response(null, { status, headers }) : safe
    return withAnswerHeaders(said, isHttps)
  } catch (error) {
    if (error instanceof Refused) return withAnswerHeaders(toAnswer(error), isHttps)
    throw error
  }
}
