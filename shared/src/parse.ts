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

const fallback = z.locales.zhCN().localeError

const kindOf = (value: unknown): string =>
  value === null
    ? '空值'
    : value === undefined
      ? '没有填'
      : Array.isArray(value)
        ? '列表'
        : `${typeof value} 类型`

const teach: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === null && issue.expected === 'string') return '还没有填写'
      return issue.input === undefined
        ? `缺少这一项，应为 ${issue.expected}`
        : `这里应为 ${issue.expected}，现在是${kindOf(issue.input)}`
    case 'unrecognized_keys':
      return `没有名为 ${issue.keys.join('、')} 的项，请删去或改正拼写`
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')} 之一，现在是 ${JSON.stringify(issue.input)}`
    case 'invalid_union':
      return issue['note'] === 'No matching discriminator'
        ? `不认识的 ${issue.discriminator ?? 'type'}，请对照 shared 里的列表`
        : '与允许的任何一种写法都不符'
    default:
      return fallback(issue)
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
