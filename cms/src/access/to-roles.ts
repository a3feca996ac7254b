import { type Role, roles } from './roles.ts'

type Asked = (args: never) => unknown

/** The roles that a rule lets through, for what is offered to them. */
export const toRoles = (rule: Asked | undefined): Role[] =>
  roles.filter((role) => rule?.({ req: { user: { role } } } as never) === true)
