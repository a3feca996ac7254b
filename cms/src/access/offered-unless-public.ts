import type { Access } from 'payload'

/**
 * A rule for deletion by which a form, which asks with its document in hand, does not offer to delete what is public. The
 * deletion itself, which names a document alone, is refused in words.
 */
export const offeredUnlessPublic =
  (slug: string, rule: Access | undefined): Access =>
  async (args) => {
    const allowed = (await rule?.(args)) ?? false
    const { req } = args
    const data = args.data as { id?: unknown } | undefined
    const id: unknown = args.id ?? data?.id
    if (allowed === false || data === undefined || id === undefined) return allowed
    const main = await req.payload.db.findOne<{ id: string; _status?: string }>({
      collection: slug,
      where: { id: { equals: id } },
      req,
    })
    return main?._status === 'published' ? false : allowed
  }
