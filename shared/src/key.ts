import { z } from 'zod'

const words = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The lasting name of a document within its type: pinyin or English words, chosen at creation, never changed. */
export const key = z
  .string()
  .max(80)
  .regex(words, '标识只能用小写拼音或英文、数字，词与词之间用一个连字符，例如 jinqiu-zhuxue')

/** The lasting name of a definition among those of its statistic; it names no document. */
export const definitionVersion = key.meta({})

/** The last part of a page's address; it may change, and the old one then leads to the new one. */
export const slug = z
  .string()
  .max(80)
  .regex(words, '网址部分只能用小写拼音或英文、数字，词与词之间用一个连字符')
