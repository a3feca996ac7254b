import type { PayloadRequest } from 'payload'
import type { Rule } from './roles.ts'

type Asked = { req: PayloadRequest; data?: unknown }

const asksForPublic = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && '_status' in data && data._status === 'published'

/** Whoever writes, unless it is to be public: then whoever releases. */
export const unlessPublished =
  (writers: Rule, releasers: Rule) =>
  ({ req, data }: Asked): boolean =>
    asksForPublic(data) ? writers({ req }) && releasers({ req }) : writers({ req })
