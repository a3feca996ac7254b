import { randomBytes, timingSafeEqual } from 'node:crypto'
import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { hashPassword, type Lane } from './hashing.ts'

/** The fewest characters of a password. */
const shortestPassword = 12
const longest = 200

// As Payload 3.90 keeps them; a test signs in with what Payload wrote.
const form = { prefix: 'pbkdf2-sha256-v1:', iterations: 600_000, bytes: 32, digest: 'sha256' }

/** What Payload keeps of a password. */
export type Kept = { hash?: string | null; salt?: string | null }

/** Compared with where there is no such account, so that the answer takes as long. */
const ofNobody = {
  hash: form.prefix + randomBytes(form.bytes).toString('hex'),
  salt: randomBytes(32).toString('hex'),
}

/** Whether this is the password; as slow for an account that does not exist as for one that does. */
export const isPassword = async (password: string, kept: Kept | null, lane: Lane): Promise<boolean> => {
  const isKept = Boolean(kept?.salt) && (kept?.hash ?? '').startsWith(form.prefix)
  const { hash, salt } = isKept ? (kept as Required<typeof ofNobody>) : ofNobody
  const found = await hashPassword(lane, { ...form, password: password.slice(0, longest), salt })
  const wanted = Buffer.from(hash.slice(form.prefix.length), 'hex')
  return wanted.length === found.length && timingSafeEqual(wanted, found) && isKept
}

/** The passwords of this length that everybody tries first. */
const common = [
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'a1b2c3d4e5f6',
  'abc123456789',
  'administrator',
  'asdfghjkl123',
  'iloveyou1234',
  'letmein12345',
  'password1234',
  'password12345',
  'passw0rd1234',
  'q1w2e3r4t5y6',
  'qwer1234asdf',
  'qwerty123456',
  'qwertyuiop12',
  'qwertyuiop123',
  'welcome12345',
  'woaini123456',
  'woaini1314520',
  'woaini5201314',
  'zxcvbnm12345',
]

/** Whether each character follows from the one before: 111111111111, 123456789012, abcdefghijkl. */
const isRow = (text: string): boolean => {
  const steps = Array.from(text)
    .slice(1)
    .map((one, index) => one.charCodeAt(0) - text.charCodeAt(index))
  return new Set(steps.map((step) => (step === -9 ? 1 : step === 9 ? -1 : step))).size === 1
}

/** Why a password will not do; null for one that will. */
const findPasswordProblem = (password: unknown, email: unknown): string | null => {
  if (typeof password !== 'string' || Array.from(password).length < shortestPassword)
    return `密码至少要有 ${shortestPassword} 个字符。可以用一句自己记得住、别人猜不到的话`
  if (password.length > longest) return `密码最多 ${longest} 个字符`
  const lower = password.toLowerCase()
  const name = typeof email === 'string' ? (email.toLowerCase().split('@')[0] ?? '') : ''
  const isGuessed =
    (typeof email === 'string' && lower === email.toLowerCase()) ||
    common.includes(lower) ||
    isRow(lower) ||
    new Set(lower).size < 5 ||
    (name.length >= 3 && lower.replaceAll(name, '').length < 6)
  return isGuessed ? '这个密码太容易猜到，请换一个。可以用一句自己记得住、别人猜不到的话' : null
}

/** Refuses a password that is short or easily guessed, at its field. */
export const demandGoodPassword: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const { password, email } = (data ?? {}) as { password?: unknown; email?: unknown }
  if (password === undefined || password === null || password === '') return data
  const problem = findPasswordProblem(
    password,
    email ?? (originalDoc as { email?: unknown } | undefined)?.email,
  )
  if (problem === null) return data
  const errors = [{ path: 'password', label: '密码', message: problem }]
  throw new ValidationError({ collection: 'users', errors }, req.t)
}
