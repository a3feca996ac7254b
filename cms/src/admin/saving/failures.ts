/** Why a save was not done, in words; whether it may be tried again by itself; whether it tells of a conflict. */
export type Failure = { words: string; isPassing: boolean; isConflict: boolean }

type Answered = {
  errors?: { message?: string; data?: { made?: unknown; errors?: { path?: string }[] } | null }[]
}

/** A status that says nothing of what was sent: the same may be taken a moment later. */
const passing = new Set([0, 408, 429, 500, 502, 503, 504, 507])

const usual: Record<number, string> = {
  0: '连不上服务器',
  401: '登录已过期',
  403: '您没有权限保存这一份',
  404: '这份内容已经不在了，可能被删除了',
  408: '服务器太久没有回答',
  413: '内容太大，服务器不收；请分成几份，或去掉一些',
  429: '服务器太忙',
  500: '服务器出错了',
  502: '服务器正在重新启动',
  503: '服务器正忙',
  504: '服务器太久没有回答',
  507: '服务器的磁盘满了，请管理员清理',
}

/** Whether an answer is of somebody who was faster: the form shows that at length, and nothing else says it again. */
const isConflict = (status: number, { errors }: Answered): boolean =>
  status === 409 && errors?.some(({ data }) => data?.errors?.some(({ path }) => path === 'basedOn')) === true

/** What to tell of a save that was answered so; status 0 for no answer at all. */
export const toFailure = (status: number, body: unknown): Failure => {
  const answered = (body ?? {}) as Answered
  if (isConflict(status, answered))
    return { words: '别人也改过这一份，请在下面决定保留哪一份', isPassing: false, isConflict: true }
  const said = answered.errors?.flatMap(({ message }) => message ?? []).join('；') ?? ''
  // What a server says of its own fault is of no use to somebody who writes.
  const isSaid =
    said !== '' && /\p{Script=Han}/u.test(said) && (status < 500 || status === 503 || status === 507)
  const words = (isSaid ? said : usual[status]) ?? `服务器没有说明原因（${status}）`
  return {
    words: words.replace(/^没有保存：/, '').replace(/。$/, ''),
    isPassing: passing.has(status),
    isConflict: false,
  }
}

/** The document that a form has made already, where a second making was refused for that; null otherwise. */
export const toMade = (status: number, body: unknown): string | null => {
  const made = status === 409 ? (body as Answered | null)?.errors?.[0]?.data?.made : undefined
  return typeof made === 'string' ? made : null
}

/**
 * The answer as the form is to have it: its fields are marked, and nothing is said a second time beside the line that
 * tells whether it is saved, where `isQuiet`.
 */
export const toQuiet = (body: unknown, isQuiet: boolean, failure: Failure): unknown => {
  const { errors = [] } = (body ?? {}) as Answered
  if (isQuiet) return { errors: errors.map(({ message: _, ...error }) => error) }
  return { errors: errors.length === 0 ? [{ message: `没有保存：${failure.words}` }] : errors }
}
