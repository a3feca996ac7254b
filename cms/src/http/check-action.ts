import { toText } from './json.ts'
import { largestCall } from './limits.ts'
import { Refused } from './refused.ts'
import { readBounded } from './read-bounded.ts'
import { isServerFunction } from './server-function-names.ts'

const deepest = 200
const forbidden = ['__proto__', 'constructor', 'prototype']

const bad = (): never => {
  throw new Refused(400, '请求的内容写错了')
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return bad()
  }
}

/** What React writes in place of a value: text with its own `$`, what JSON has no word for, and what stays in the page. */
const isPlain = (text: string): boolean =>
  /^\$(\$|undefined$|NaN$|-?Infinity$|-0$|D\d{4}-|n-?\d+$|T)/.test(text)

/** A reference to a part of the same call, or by a path to something within one: React writes a value once, and points to it. */
const toPart = (text: string): string | null => {
  const [, part, path = ''] = /^\$[QWKBi]?([0-9a-f]{1,4})((?::[^:]+)*)$/.exec(text) ?? []
  return part === undefined || path.split(':').some((step) => forbidden.includes(step)) ? null : part
}

const checkValue = (value: unknown, parts: Set<string>, depth = 0): void => {
  if (depth > deepest) bad()
  if (typeof value === 'string' && value.startsWith('$') && !isPlain(value)) {
    const part = toPart(value)
    if (part === null || !parts.has(String(Number.parseInt(part, 16)))) bad()
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (forbidden.includes(key)) bad()
    checkValue(inner, parts, depth + 1)
  }
}

/** The arguments of a call are a list of one: which function, and what it is given. */
const checkCall = (call: unknown, parts: Set<string>): void => {
  if (!Array.isArray(call) || call.length !== 1) return bad()
  const [first] = call as [{ name?: unknown; args?: unknown } | null]
  if (typeof first !== 'object' || first === null || !isServerFunction(first.name)) return bad()
  const { args } = first
  const isGiven =
    (typeof args === 'object' && args !== null && !Array.isArray(args)) || typeof args === 'string'
  if (!isGiven) bad()
  checkValue(call, parts)
}

const readForm = async (bytes: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> => {
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData().catch(bad)
  return form
}

/**
 * Looks at a call of a server function before Next reads it, which answers what it cannot read with 500 and a stack in
 * the log. Whether somebody has signed in is asked behind; who shows no sign of it is turned away here.
 * Throws `Refused` 400, 401, 403, 408, 413, 415.
 */
export const checkAction = async (request: Request, own: string[], cookie: string): Promise<void> => {
  const { headers } = request
  if (!own.includes(headers.get('origin') ?? '')) throw new Refused(403, '请从后台的网址打开后台')
  if (!new RegExp(`(^|;\\s*)${cookie}=[^;]`).test(headers.get('cookie') ?? ''))
    throw new Refused(401, '请先登录')
  if (!/^[0-9a-f]{40,80}$/.test(headers.get('next-action') ?? '')) bad()
  const given = headers.get('content-type') ?? ''
  const type = given.split(';', 1)[0]?.trim().toLowerCase()
  if (type !== 'text/plain' && type !== 'multipart/form-data') throw new Refused(415, '请求的格式不对')
  const bytes = await readBounded(request, largestCall)
  if (type === 'text/plain') {
    checkCall(parse(toText(bytes)), new Set(['0']))
    return
  }
  const form = await readForm(bytes, given)
  const parts = new Set(form.keys())
  if (parts.size !== [...form.keys()].length || [...parts].some((name) => !/^\d{1,4}$/.test(name))) bad()
  for (const [name, part] of form)
    if (typeof part === 'string' && name !== '0') checkValue(parse(part), parts)
  const root = form.get('0')
  if (typeof root !== 'string') return bad()
  checkCall(parse(root), parts)
}
