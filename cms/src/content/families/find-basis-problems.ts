import type { Problem } from '@xiezou/shared'

/** The record of the basis on which a family is shown, as the CMS keeps it. Instants are ISO text. */
export type StoredBasis = {
  kind?: string | null
  scope?: string[] | null
  date?: string | null
  evidence?: unknown
  until?: string | null
  withdrawnAt?: string | null
}

/** An instant as people in Beijing write it: 2024-03-01 09:00. */
export const toBeijingTime = (instant: string): string =>
  new Date(new Date(instant).getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

const isReached = (instant: string | null | undefined, now: Date): boolean =>
  typeof instant === 'string' && instant !== '' && new Date(instant).getTime() <= now.getTime()

/** Why a consent no longer holds at a moment; null while it does, or where the basis is none. */
export const findEnd = (basis: StoredBasis, now: Date): 'expired' | 'withdrawn' | null => {
  if (basis.kind !== 'consent') return null
  if (isReached(basis.withdrawnAt, now)) return 'withdrawn'
  return isReached(basis.until, now) ? 'expired' : null
}

const at = (field: string, message: string): Problem => ({ path: ['basis', field], message })

/** Why the basis of a family does not let it be shown at a moment, each at its field; empty where it does. */
export const findBasisProblems = (basis: StoredBasis, now: Date): Problem[] => {
  if (!basis.kind) return [at('kind', '没有公开的依据，这户家庭不能发布；请选择依据')]
  if (basis.kind !== 'consent') return []
  const end = findEnd(basis, now)
  return [
    ...(basis.scope?.length ? [] : [at('scope', '请选择这户家庭同意公开哪些内容')]),
    ...(basis.date ? [] : [at('date', '请填写同意的日期，例如 2024-03-01')]),
    ...(basis.evidence ? [] : [at('evidence', '请上传同意书等凭证；凭证不会公开')]),
    ...(end === 'expired'
      ? [at('until', `同意已于 ${toBeijingTime(basis.until ?? '')} 到期，不能发布；请取得新的同意`)]
      : []),
    ...(end === 'withdrawn'
      ? [at('withdrawnAt', '这户家庭已撤回同意，不能发布；重新取得同意以后，请填新的同意并清空这一项')]
      : []),
  ]
}
