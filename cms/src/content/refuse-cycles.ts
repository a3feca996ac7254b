import { type CollectionBeforeChangeHook, ValidationError } from 'payload'

type Program = { id: string; name?: string | null; parts?: unknown }

const toIds = (parts: unknown): string[] =>
  Array.isArray(parts) ? parts.filter((one): one is string => typeof one === 'string') : []

/** Refuses a program that would be a part of itself, directly or through others, as soon as it is saved. */
export const refuseCycles: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const own = (originalDoc as Program | undefined)?.id
  const wanted = toIds((data as Partial<Program>).parts)
  if (own === undefined || wanted.length === 0) return data
  const refuse = (words: string): never => {
    throw new ValidationError(
      { collection: 'programs', errors: [{ path: 'parts', message: words, label: '下属项目' }] },
      req.t,
    )
  }
  if (wanted.includes(own)) refuse('项目不能包含它自己，请从“下属项目”里去掉')
  const seen = new Set<string>()
  let next = wanted
  while (next.length > 0) {
    for (const id of next) seen.add(id)
    const { docs } = await req.payload.find({
      collection: 'programs',
      where: { id: { in: next } },
      // What comes back from the bin must not close a circle either.
      trash: true,
      select: { name: true, parts: true },
      depth: 0,
      draft: true,
      pagination: false,
      overrideAccess: true,
      req,
    })
    for (const { name, parts } of docs as unknown as Program[])
      if (toIds(parts).includes(own))
        refuse(`“${name ?? ''}”又包含这个项目，这样会绕成一圈；请从“下属项目”里去掉它`)
    next = (docs as unknown as Program[]).flatMap(({ parts }) => toIds(parts)).filter((id) => !seen.has(id))
  }
  return data
}
