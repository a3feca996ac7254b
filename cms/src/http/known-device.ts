import { randomBytes } from 'node:crypto'
import { generateCookie, parseCookies } from 'payload/shared'
import { toMark } from './sign-in-attempts.ts'
import type { Account } from './sessions.ts'

const days = 180

// Several people may share a computer: each has a cookie of their own on it.
const toName = (email: string): string => `xiezou-device-${toMark('device-name', email).slice(0, 8)}`

/** Bound to the password: whoever changes it has to be met anew everywhere. */
const sign = ({ id, salt }: Account, nonce: string): string => toMark('device', id, salt ?? '', nonce)

/** What marks the browser that an account has signed in with before; null for one that it has not. */
export const findDevice = (headers: Headers, account: Account | null, email: string): string | null => {
  const [nonce = '', signature = ''] = (parseCookies(headers).get(toName(email)) ?? '').split('.')
  const isKnown = account !== null && nonce !== '' && signature === sign(account, nonce)
  return isKnown ? toMark('device-used', nonce) : null
}

/** The cookie by which a browser is known at its next sign-in. */
export const toDeviceCookie = (account: Account, secure: boolean): string => {
  const nonce = randomBytes(16).toString('hex')
  return generateCookie<false>({
    returnCookieAsObject: false,
    name: toName(account.email),
    value: `${nonce}.${sign(account, nonce)}`,
    expires: new Date(Date.now() + days * 24 * 60 * 60 * 1000),
    httpOnly: true,
    path: '/api/users',
    sameSite: 'Strict',
    secure,
  })
}
