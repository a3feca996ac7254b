import { z } from 'zod'

// Under the admin's CSP zod's probe for `Function("")` is a reported violation.
z.config({ jitless: true })

/** One thing that is wrong in a value: where (object keys and list positions) and what to do about it, in Chinese. */
export type Problem = { path: (string | number)[]; message: string }

/** Thrown by `parse`: every problem of one value at once. */
export class ContractError extends Error {
  override name = 'ContractError'
  readonly problems: Problem[]
  constructor(what: string, problems: Problem[]) {
    super(
      `${what}：\n${problems.map((problem) => `  ${toPlace(problem.path)}：${problem.message}`).join('\n')}`,
    )
    this.problems = problems
  }
}

const toPlace = (path: Problem['path']): string =>
  path.length === 0
    ? '整体'
    : path
        .map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`))
        .join('')
        .replace(/^\./, '')

const kinds: Record<string, string> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '“是”或“否”',
  array: '列表',
  object: '一组内容',
  record: '一组内容',
  date: '日期',
}

const toKind = (name: string): string => kinds[name] ?? '另一种内容'

const kindOf = (value: unknown): string => toKind(Array.isArray(value) ? 'array' : typeof value)

const isNone = (value: unknown): boolean => value === null || value === undefined || value === ''

const toQuoted = (values: readonly unknown[]): string => values.map((one) => `“${String(one)}”`).join('、')

const shorten = (value: unknown): string => String(value).slice(0, 40)

/** What a value that is too small or too big has to be; `isAtLeast` tells which. */
const toBound = (
  origin: string,
  bound: number | bigint,
  isAtLeast: boolean,
  isInclusive: boolean,
  input: unknown,
): string => {
  const count = String(bound)
  if (origin === 'string') {
    if (isAtLeast && bound <= 1) return '还没有填写'
    return isAtLeast ? `太短了，至少要 ${count} 个字` : `太长了，最多 ${count} 个字`
  }
  if (origin === 'array' || origin === 'set') {
    if (isAtLeast && bound <= 1) return '至少要有一项'
    return isAtLeast ? `太少了，至少要 ${count} 项` : `太多了，最多 ${count} 项`
  }
  const rule = isAtLeast ? (isInclusive ? '不能小于' : '要大于') : isInclusive ? '不能大于' : '要小于'
  return `${rule} ${count}，现在是 ${shorten(input)}`
}

const formats: Record<string, string> = {
  url: '网址不完整，写成 https://… 这样',
  email: '邮箱地址不完整，写成 name@… 这样',
  datetime: '时间的写法不对',
}

// No word of zod's own: what is read here is read by editors, at a field that they know by its label.
const teach: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return `缺少这一项，应是${toKind(issue.expected)}`
      if (issue.input === null) return '还没有填写'
      return Number.isNaN(issue.input)
        ? '这里要写数字'
        : `这里应是${toKind(issue.expected)}，现在是${typeof issue.input === 'number' ? ` ${shorten(issue.input)}` : kindOf(issue.input)}`
    case 'unrecognized_keys':
      return `没有名为${toQuoted(issue.keys)}的项，请删去或改正拼写`
    case 'invalid_value':
      return isNone(issue.input)
        ? '还没有选择'
        : `只能是${toQuoted(issue.values)}之一，现在是“${shorten(issue.input)}”`
    case 'invalid_union':
      if (isNone(issue.input)) return '还没有填写'
      return issue['note'] === 'No matching discriminator'
        ? '没有选择种类，或者没有这个种类'
        : '与允许的任何一种写法都不符'
    case 'too_small':
      return toBound(issue.origin, issue.minimum, true, issue.inclusive ?? true, issue.input)
    case 'too_big':
      return toBound(issue.origin, issue.maximum, false, issue.inclusive ?? true, issue.input)
    case 'not_multiple_of':
      return `要是 ${issue.divisor} 的倍数`
    case 'invalid_format':
      return formats[issue.format] ?? '写法不对，请核对'
    default:
      return '写法不对，请核对'
  }
}

/** The problems of a value under a schema; an empty list means that it is valid. */
export const findProblems = (schema: z.ZodType, value: unknown): Problem[] => {
  const result = schema.safeParse(value, { error: teach })
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => ({
        path: path.map((step) => (typeof step === 'symbol' ? step.toString() : step)),
        message,
      }))
}

/** Returns the value as the schema's type. Throws `ContractError` with all problems; `what` names the value in it. */
export const parse = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  what: string,
): z.output<Schema> => {
  const result = schema.safeParse(value, { error: teach })
  if (result.success) return result.data
  throw new ContractError(what, findProblems(schema, value))
}
