import type { Role } from '../../access/roles.ts'
import type { Act, ForMany } from './act.ts'
import { acts } from './acts.ts'

/** An act as a list offers it: its name, its words, and the roles to which it is offered. */
export type ListedAct = ForMany & { name: string; verb: string; roles: Role[] }

/** What a list of documents offers, given who releases, writes and deletes them. Whoever releases need not submit. */
export const toListed = (who: Record<ForMany['who'], Role[]>): ListedAct[] =>
  Object.entries<Act>(acts).flatMap(([name, { verb, forMany }]) => {
    if (forMany === undefined) return []
    const roles = who[forMany.who].filter(
      (role) => forMany.who !== 'writers' || !who.releasers.includes(role),
    )
    return [{ ...forMany, name, verb, roles }]
  })
