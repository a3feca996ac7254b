import type { ServerProps } from 'payload'
import { countUnderWay } from '../waiting.ts'

/** Leads to what waits, with how much that is. */
export const WaitingLink = async ({ payload, user }: ServerProps) => {
  const count = await countUnderWay(payload, user ?? null)
  return (
    <a className="nav__link xiezou-nav" href="/admin/waiting" id="nav-waiting">
      <span className="nav__link-label">待办与通知</span>
      {count === 0 ? null : <span className="xiezou-count">{count}</span>}
    </a>
  )
}
