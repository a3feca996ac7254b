import { Refused } from './refused.ts'

const deepest = 200
const forbidden = ['__proto__', 'constructor', 'prototype']

const check = (value: unknown, depth: number): void => {
  if (typeof value !== 'object' || value === null) return
  if (depth > deepest) throw new Refused(400, '请求的内容嵌套太深')
  for (const [key, inner] of Object.entries(value)) {
    if (forbidden.includes(key) || key.includes('\0') || /^\$./.test(key))
      throw new Refused(400, '请求里有不能用的名称')
    check(inner, depth + 1)
  }
}

// Neither database keeps a text with a NUL in it whole. Like what else no reader sees, it is left out.
const withoutNul = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '') : value

const parse = (text: string): unknown =>
  text.includes('\\u0000') ? JSON.parse(text, withoutNul) : JSON.parse(text)

/** Reads an object that may be handed on. Throws `Refused` 400 where it is no JSON object, or one made to do harm. */
export const toCheckedObject = (text: string): Record<string, unknown> => {
  let value: unknown
  try {
    value = text.trim() === '' ? {} : parse(text)
  } catch {
    throw new Refused(400, '请求不是 JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refused(400, '请求应是一个 JSON 对象')
  check(value, 0)
  return value as Record<string, unknown>
}

/** Text of bytes that are UTF-8. Throws `Refused` 400 where they are not. */
export const toText = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refused(400, '请求的文字不是 UTF-8')
  }
}
