import type { FlattenedField } from 'payload'
import { parse } from 'qs-esm'
import { Refused } from './refused.ts'

/** The most rows that one answer holds, whoever asks. */
export const mostRows = 500

const mostConditions = 300
const deepest = 12
const longestPath = 200

/** How Payload reads a query; ours has to see the same. */
const asPayload = { allowEmptyArrays: true, arrayLimit: 1000, depth: deepest - 2, ignoreQueryPrefix: true }

const bounds = { limit: [1, mostRows], page: [1, 1_000_000], depth: [0, 10] } as const
const nested = ['where', 'select', 'populate', 'joins', 'sort']

const bad = (message: string): never => {
  throw new Refused(400, message)
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isPlain = (value: unknown): boolean =>
  value === null || value instanceof Date || ['string', 'number', 'boolean'].includes(typeof value)

const parseObject = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return bad(`参数 ${name} 不是 JSON`)
  }
}

const isPath = (text: string): boolean =>
  text.length <= longestPath && /^[\w-]+(\.[\w-]+)*$/.test(text) && !/(^|\.)__proto__(\.|$)/.test(text)

const isTextual = (value: unknown): boolean => typeof value === 'string'
const isList = (value: unknown): boolean =>
  (isTextual(value) && value !== '') || (Array.isArray(value) && value.every(isPlain))

/** The operators that mean something for the fields that there are, and what they compare with. */
const operators = new Map<string, (value: unknown) => boolean>([
  ...[
    'equals',
    'not_equals',
    'exists',
    'greater_than',
    'greater_than_equal',
    'less_than',
    'less_than_equal',
  ].map((name) => [name, isPlain] as const),
  ...['like', 'not_like', 'contains'].map((name) => [name, isTextual] as const),
  ...['in', 'not_in'].map((name) => [name, isList] as const),
])

const references = ['relationship', 'upload']
const ofReferences = ['equals', 'not_equals', 'in', 'not_in', 'exists']

const isDateLike = (value: unknown): boolean =>
  [value].flat().every((one) => {
    const text = isPlain(one) ? String(one) : ''
    return ['', 'null'].includes(text) || !Number.isNaN(Date.parse(text))
  })

/** What a query asks for, as it comes to Payload. */
export type Query = { where?: unknown; sort?: unknown; field?: unknown }

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === ''

/** The field that a path of a query means, where it is known which. */
export type FindField = (path: string) => FlattenedField | null

const findConditionProblem = (
  find: FindField,
  path: string,
  operator: string,
  value: unknown,
): string | null => {
  if (operators.get(operator)?.(value) !== true) return '参数 where 里有写错的条件'
  const type = find(path.replace(/^version(\.|__)/, ''))?.type
  if (type === 'date' && operator !== 'exists' && !isDateLike(value)) return '参数 where 里有写错的日期'
  const isOfReference = type !== undefined && references.includes(type)
  return isOfReference && !ofReferences.includes(operator) ? '参数 where 里有写错的条件' : null
}

/** Conditions are paths with operators, and values that are values: not objects that a database would run. */
const checkWhere = (find: FindField, where: unknown, depth: number, left: { conditions: number }): void => {
  if (!isObject(where) || depth > deepest) return bad('参数 where 写错了，或嵌套太深')
  for (const [key, constraint] of Object.entries(where)) {
    if (['and', 'or'].includes(key.toLowerCase())) {
      if (!Array.isArray(constraint)) return bad(`参数 where 里的 ${key} 应是一列条件`)
      for (const one of constraint) checkWhere(find, one, depth + 1, left)
      continue
    }
    if (!isPath(key) || !isObject(constraint)) return bad('参数 where 里有写错的条件')
    for (const [operator, value] of Object.entries(constraint)) {
      left.conditions -= 1
      if (left.conditions < 0) return bad('参数 where 里的条件太多')
      const problem = findConditionProblem(find, key, operator, value)
      if (problem !== null) return bad(problem)
    }
  }
}

const checkSort = (find: FindField, sort: unknown): void => {
  const fields = [sort].flat().flatMap((one) => (typeof one === 'string' ? one.split(',') : [null]))
  const isField = (one: string | null): boolean => one !== null && isPath(one.trim().replace(/^-/, ''))
  if (fields.length > 10 || !fields.every(isField)) bad('参数 sort 写错了')
  for (const one of fields) find((one ?? '').trim().replace(/^-?(version(\.|__))?/, ''))
}

/** Refuses a query by what may not be asked or means nothing, wherever it comes from. Throws `Refused` 400. */
export const checkQuery = (find: FindField, { where, sort, field }: Query): void => {
  if (!isNothing(where)) checkWhere(find, where, 0, { conditions: mostConditions })
  if (!isNothing(sort)) checkSort(find, sort)
  // What rows are told apart by is a path like one that they are sorted by.
  if (!isNothing(field)) checkSort(find, field)
}

const checkTree = (name: string, tree: unknown, depth = 0): void => {
  if (!isObject(tree) || depth > deepest) return bad(`参数 ${name} 写错了`)
  for (const [key, value] of Object.entries(tree)) {
    if (!isPath(key)) bad(`参数 ${name} 写错了`)
    if (name === 'joins' && key === 'where') checkWhere(() => null, value, 0, { conditions: mostConditions })
    else if (!isPlain(value)) checkTree(name, value, depth + 1)
  }
}

const checkNested = (find: FindField, name: string, value: unknown): void => {
  if (value === '' || (name === 'joins' && value === 'false')) return
  if (name === 'sort') checkSort(find, value)
  else if (name !== 'where') checkTree(name, value)
  else {
    const where = typeof value === 'string' ? parseObject(name, value) : value
    checkWhere(find, where, 0, { conditions: mostConditions })
  }
}

const toBounded = (name: keyof typeof bounds, text: string): string => {
  const [least, most] = bounds[name]
  if (!/^-?\d+$/.test(text)) return bad(`参数 ${name} 应是一个整数`)
  // To Payload, a limit of 0 means everything.
  const asked = name === 'limit' && Number(text) === 0 ? most : Number(text)
  return String(Math.min(Math.max(asked, least), most))
}

/** What is asked for with nothing in it as Payload reads it on both databases: no order, or one of no values. */
const withPlainEmpties = (params: URLSearchParams): URLSearchParams => {
  const pairs = [...params].flatMap(([key, value]): [string, string][] => {
    if (value !== '') return [[key, value]]
    return key === 'sort' ? [] : [[/\[(not_)?in\]$/.test(key) ? `${key}[]` : key, value]]
  })
  return new URLSearchParams(pairs)
}

/**
 * A query as Payload may have it: every parameter of the shape that it expects, and no answer without a bound. Throws
 * `Refused` 400 for one that nobody writes by mistake, and that Payload would answer with 500 or with everything.
 */
export const toCheckedSearch = (search: string, find: FindField): string => {
  const params = withPlainEmpties(new URLSearchParams(search))
  if ([...params.keys()].some((key) => key.startsWith('[') || key.includes('\0'))) bad('参数的名称写错了')
  const parsed = parse(params.toString(), asPayload) as Record<string, unknown>
  for (const [name, value] of Object.entries(parsed)) {
    if (nested.includes(name)) checkNested(find, name, value)
    else if (typeof value !== 'string') bad(`参数 ${name} 写错了，或写了不止一次`)
    else if (name === 'data' && value !== '' && !isObject(parseObject(name, value))) bad('参数 data 写错了')
    else if (value.includes('\0')) bad(`参数 ${name} 写错了`)
  }
  for (const name of Object.keys(bounds) as (keyof typeof bounds)[]) {
    const asked = params.get(name)
    if (asked === '') params.delete(name)
    else if (asked !== null) params.set(name, toBounded(name, asked))
  }
  // Payload looks for it in a field that only files in cloud storage have.
  params.delete('prefix')
  if (params.has('pagination') && !params.has('limit')) params.set('limit', String(mostRows))
  for (const [key, value] of [...params])
    if (/^joins\[[^\]]+\]\[(limit|page)\]$/.test(key))
      params.set(key, toBounded(key.endsWith('[page]') ? 'page' : 'limit', value))
  return params.size === 0 ? '' : `?${params.toString()}`
}
