import { executeAuthStrategies, getPayload, handleEndpoints, type SanitizedConfig } from 'payload'
import { answerAgain } from '../database/answer-again.ts'
import { env } from '../env.ts'
import { withPlainEmpties } from '../fields/plain-empties.ts'
import { toFieldLabel } from '../preview/field-label.ts'
import { withAnswerHeaders } from './answer-headers.ts'
import { refuseRefused } from './before-next.ts'
import { smallBody, takeInBody } from './body.ts'
import { findMisfits, isAnyId, isObjectId, type Misfit, toFields } from './data.ts'
import { findField } from './find-field.ts'
import { refuseForeign } from './foreign.ts'
import { toText } from './json.ts'
import { toOwnOrigins } from './origins.ts'
import { refusePlaces, toPlace } from './places.ts'
import { type FindField, toCheckedSearch } from './query.ts'
import { readBounded } from './read-bounded.ts'
import { Refused, toAnswer } from './refused.ts'
import { withoutToken } from './without-token.ts'

type Config = Promise<SanitizedConfig> | SanitizedConfig

const longestAddress = 8 * 1024
const own = toOwnOrigins(env.CMS_URL)
const isHttps = env.CMS_URL.startsWith('https:')
/** A form of the browser opens the preview, since its answer is a page. */
const previewPlace = '/api/preview'
const readsByPost = ['x-payload-http-method-override', 'x-http-method-override']
const writing = ['POST', 'PATCH', 'PUT', 'DELETE']

const asksForAccess = /^\/api\/((globals\/)?[^/]+\/)?access(\/|$)/

const checkPath = (pathname: string): void => {
  try {
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    if (!/[\0-\x1f\x7f\\]/.test(decodeURIComponent(pathname))) return
  } catch {
    // Not UTF-8: the same refusal.
  }
  throw new Refused(400, '网址写错了')
}

const isSignedIn = async (config: Config, request: Request): Promise<boolean> => {
  const payload = await getPayload({ config, cron: true })
  const { user } = await executeAuthStrategies({ headers: request.headers, payload })
  return user !== null
}

/** The admin posts a query that is too long for an address. */
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
const toWords = (config: SanitizedConfig, pathname: string, fields: Misfit[]): string => {
  const { collection } = toPlace(config, pathname)
  const slug = /^\/api\/globals\/([^/]+)/.exec(pathname)?.[1]
  const form = collection?.fields ?? config.globals.find((one) => one.slug === slug)?.fields ?? []
  return fields
    .slice(0, 5)
    .map(({ path, message }) => {
      const label = toFieldLabel(form, path)
      return label === '' ? message : `${label}：${message}`
    })
    .join('；')
}

/** The request as Payload may have it. Throws `Refused`. */
const admit = async (config: Config, request: Request): Promise<Request> => {
  refuseRefused(request.headers)
  if (request.url.length > longestAddress) throw new Refused(414, '网址太长')
  refuseForeign(request, own)
  const url = new URL(request.url)
  checkPath(url.pathname)
  const known = await config
  refusePlaces(known, request.method, url.pathname)
  // What one may do is asked by who has signed in; a stranger would learn the names of fields from it.
  if (asksForAccess.test(url.pathname) && !(await isSignedIn(config, request)))
    throw new Refused(401, '请先登录')
  const { collection } = toPlace(known, url.pathname)
  const find: FindField = (path) => findField(known, collection?.flattenedFields ?? [], path)
  if (request.method === 'POST' && readsByPost.some((name) => request.headers.get(name) === 'GET'))
    return toReading(request, url, find)
  url.search = toCheckedSearch(url.search, find)
  const headers = new Headers(request.headers)
  // To ask with HEAD is to ask for the same without its body.
  const method = request.method === 'HEAD' ? 'GET' : request.method
  if (!writing.includes(method)) return new Request(url, { method, headers })
  const takesForms =
    collection !== null || url.pathname.startsWith('/api/globals/') || url.pathname === previewPlace
  const { data: given, toBody } = await takeInBody(request, takesForms, () => isSignedIn(config, request))
  const { db } = await getPayload({ config, cron: true })
  const isId = db.name === 'mongoose' ? isObjectId : isAnyId
  const ofDocument = toFields(known, method, url.pathname) ?? []
  const data = withPlainEmpties(ofDocument, given)
  const fields = findMisfits(ofDocument, data, isId)
  if (fields.length > 0) throw new Refused(400, toWords(known, url.pathname, fields), { fields })
  const { body, type } = toBody(data)
  headers.delete('content-length')
  if (type === null) headers.delete('content-type')
  else headers.set('content-type', type)
  return new Request(url, { method, headers, body })
}

/** The one door of the REST API: what comes in is bounded and well formed, and what goes out is never a page. */
export const answer = async (config: Config, request: Request): Promise<Response> => {
  try {
    const response = await answerAgain(await admit(config, request), (one) =>
      handleEndpoints({ config, request: one }),
    )
    const safe = await withoutToken(response, new URL(request.url).pathname)
    const { status, headers } = safe
    const said = request.method === 'HEAD' ? new Response(null, { status, headers }) : safe
    return withAnswerHeaders(said, isHttps)
  } catch (error) {
    if (error instanceof Refused) return withAnswerHeaders(toAnswer(error), isHttps)
    throw error
  }
}
