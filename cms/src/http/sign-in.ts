import { setTimeout } from 'node:timers/promises'
import {
  addDataAndFileToRequest,
  APIError,
  AuthenticationError,
  type Endpoint,
  type PayloadRequest,
} from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import { env } from '../env.ts'
import { findDevice, toDeviceCookie } from './known-device.ts'
import { takeSeat } from './hashing.ts'
import { isPassword } from './passwords.ts'
import { toClientAddress, toProxies } from '../peer-address.ts'
import { type Account, beginSession, findAccount, sessionSeconds, toUsersConfig } from './sessions.ts'
import {
  type Attempt,
  forgetAttempts,
  noteAttempt,
  noteFailure,
  patienceMinutes,
  toMark,
} from './sign-in-attempts.ts'

const pauseMs = 200
const patienceMs = 60_000

const proxies = toProxies(env.TRUSTED_PROXY)
const isHttps = env.CMS_URL.startsWith('https:')

const toText = (value: unknown): string => (typeof value === 'string' ? value : '')

const tooMany = (): Response =>
  Response.json(
    { errors: [{ message: `登录失败的次数太多，请 ${patienceMinutes} 分钟后再试，或请管理员帮忙` }] },
    { status: 429, headers: { 'retry-after': String(patienceMinutes * 60) } },
  )

const tooManyAtOnce = (): Response =>
  Response.json(
    { errors: [{ message: '现在登录的人太多，请过一分钟再试' }] },
    { status: 503, headers: { 'retry-after': '60' } },
  )

const turns = new Map<string, Promise<unknown>>()

/** One after another for one key: of those who wait, one alone asks the database whether there is room. */
const inTurn = async <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
  const own = (turns.get(key) ?? Promise.resolve()).then(work)
  const ended = own.catch(() => undefined)
  turns.set(key, ended)
  try {
    return await own
  } finally {
    if (turns.get(key) === ended) turns.delete(key)
  }
}

/** Notes an attempt; while too many are under way, waits until some have ended, for a minute at most. */
const noteInTurn = async (req: PayloadRequest, attempt: Attempt): ReturnType<typeof noteAttempt> => {
  const until = Date.now() + patienceMs
  return inTurn(attempt.device ?? attempt.address, async () => {
    for (;;) {
      const noted = await noteAttempt(req, attempt)
      const isFull = 'refusal' in noted && noted.refusal === 'too many at once'
      if (!isFull || Date.now() >= until) return noted
      await setTimeout(pauseMs)
    }
  })
}

const toUser = ({ id, email, name, role }: Account) => ({ id, email, name, role, collection: 'users' })

/**
 * Signs somebody in, in place of Payload's own way, which lets a stranger lock a person out, answers sooner where there
 * is no such account, and loses sessions. An unknown account and a wrong password are answered alike.
 */
const handler: Endpoint['handler'] = async (req) => {
  // The admin sends a form, a program JSON.
  await addDataAndFileToRequest(req)
  const data = req.data as { email?: unknown; password?: unknown } | undefined
  const email = toText(data?.email).toLowerCase().trim()
  const password = toText(data?.password)
  if (email === '' || password === '') throw new APIError('请填写邮箱和密码', 400, null, true)

  const account = await findAccount(req, email)
  const attempt = {
    account: toMark('account', email),
    address: toMark('address', toClientAddress(req.headers, proxies)),
    device: findDevice(req.headers, account, email),
  }
  const lane = attempt.device === null ? 'stranger' : 'known'
  const leave = takeSeat(lane)
  if (leave === null) return tooManyAtOnce()
  try {
    const noted = await noteInTurn(req, attempt)
    if ('refusal' in noted) return noted.refusal === 'too many failures' ? tooMany() : tooManyAtOnce()
    if (!(await isPassword(password, account, lane)) || account === null) {
      await noteFailure(req, noted.id)
      throw new AuthenticationError(req.t)
    }
  } finally {
    leave()
  }
  await forgetAttempts(req, attempt)
  if (account.lockedOut === true) throw new APIError('这个账号已经停用，请找管理员', 403, null, true)
  const token = await beginSession(req, account)
  if (token === null) throw new AuthenticationError(req.t)

  const { auth } = toUsersConfig(req)
  const cookie = generatePayloadCookie({
    returnCookieAsObject: false,
    collectionAuthConfig: auth,
    cookiePrefix: req.payload.config.cookiePrefix,
    token,
  })
  const headers = new Headers([
    ['set-cookie', cookie],
    ['set-cookie', toDeviceCookie(account, isHttps)],
  ])
  const exp = Math.floor(Date.now() / 1000) + sessionSeconds
  return Response.json({ message: req.t('authentication:passed'), exp, user: toUser(account) }, { headers })
}

/** Found before Payload's own. */
export const signIn: Endpoint = { path: '/login', method: 'post', handler }
