import type { PayloadRequest } from 'payload'

/** What somebody who signs in may do, from least to most. */
export const roles = ['editor', 'communications', 'publisher', 'administrator'] as const
export type Role = (typeof roles)[number]

const isRole = (value: unknown): value is Role => roles.includes(value as Role)

/** The role of whoever asks; null for a stranger. */
export const toRole = ({ user }: Pick<PayloadRequest, 'user'>): Role | null => {
  const role: unknown = user?.['role']
  return isRole(role) ? role : null
}

/** An access rule that holds for some roles. */
export type Rule = (args: { req: PayloadRequest }) => boolean

/** The rule that lets exactly these roles through. */
export const only =
  (...allowed: Role[]): Rule =>
  ({ req }) => {
    const role = toRole(req)
    return role !== null && allowed.includes(role)
  }
