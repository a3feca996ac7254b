import type { BaseDatabaseAdapter, PayloadRequest, Where } from 'payload'

/** The field by which the states of a document are counted, each save one more. */
export const revisionField = 'revision'

type Version = Record<string, unknown> & { id: number | string; version: Record<string, unknown> }
type Found = { docs: Version[] }
type Asked = {
  collection?: string
  global?: string
  limit?: number
  page?: number
  pagination?: boolean
  req?: Partial<PayloadRequest>
  select?: object
  sort?: string | string[]
  where?: Where
}

/** As much of a database adapter as is changed here. */
type Adapter = Pick<BaseDatabaseAdapter, 'payload'>
type Methods = Record<string, (args: object) => Promise<unknown>>

const isNumbered = ({ payload }: Adapter, { collection, global }: Asked): boolean => {
  const config =
    collection === undefined
      ? payload.globals.config.find(({ slug }) => slug === global)
      : payload.collections[collection]?.config
  return config?.flattenedFields.some(({ name }) => name === revisionField) === true
}

/** Where Payload asks by time for what is newest, by the number; what has none yet is older than what has one. */
const toOwnSort = (sort: string | string[]): string[] =>
  [sort].flat().flatMap((one) => {
    if (!/^-?updatedAt$/.test(one)) return one
    const direction = one.startsWith('-') ? '-' : ''
    return [`${direction}version.${revisionField}`, one]
  })

const isByTime = (one: Where): boolean =>
  'updatedAt' in one && 'greater_than' in (one['updatedAt'] as Record<string, unknown>)

/** Payload takes a draft for newer than what is public where its time is, and where it is the latest: that alone counts. */
const toOwnWhere = (where: Where): Where =>
  Object.fromEntries(
    Object.entries(where).map(([name, value]) => {
      if ((name !== 'and' && name !== 'or') || !Array.isArray(value)) return [name, value]
      const isOfDrafts = name === 'or' && value.some((one) => 'latest' in one)
      const kept = isOfDrafts ? value.filter((one) => !isByTime(one)) : value
      return [name, kept.map(toOwnWhere)]
    }),
  )

/**
 * Changes a database adapter so that the states of a document come in the order in which they were written, whatever
 * the clock said: the state written last is the latest, versions are sorted by their number, and the oldest beyond
 * `most` of them go.
 */
export const inOwnOrder = <Plain extends Adapter>(adapter: Plain, most: number): Plain => {
  const methods = adapter as unknown as Methods
  const plain = (name: string) => methods[name]?.bind(adapter) ?? (() => Promise.resolve({ docs: [] }))

  for (const name of ['findVersions', 'findGlobalVersions']) {
    const find = plain(name)
    methods[name] = (args: Asked) =>
      find(
        isNumbered(adapter, args)
          ? {
              ...args,
              ...(args.sort !== undefined && { sort: toOwnSort(args.sort) }),
              ...(args.where !== undefined && { where: toOwnWhere(args.where) }),
            }
          : args,
      )
  }

  // Taken before others change the adapter: a write that waited for its turn inside of another would wait for ever.
  const removeVersions = plain('deleteVersions')
  const prune = async (asked: Asked, remove: object): Promise<void> => {
    const find = asked.global === undefined ? methods['findVersions'] : methods['findGlobalVersions']
    const older = async (limit: number, page: number): Promise<Version[]> =>
      ((await find?.({ ...asked, sort: '-updatedAt', limit, page, pagination: false })) as Found).docs
    if ((await older(1, most + 1)).length === 0) return
    const ids = (await older(most, 2)).map(({ id }) => id)
    await removeVersions({ ...remove, where: { id: { in: ids } }, req: asked.req })
  }

  type Created = { collectionSlug: string; parent: unknown; updatedAt: string; req?: Partial<PayloadRequest> }
  const [create, update] = [plain('createVersion'), plain('updateVersion')]
  methods['createVersion'] = async (args) => {
    const { collectionSlug: collection, parent, updatedAt, req = {} } = args as Created
    if (!isNumbered(adapter, { collection })) return create(args)
    const own: Where = { parent: { equals: parent } }
    const newer: Where = { updatedAt: { greater_than_equal: updatedAt } }
    const found = (await methods['findVersions']?.({
      collection,
      where: { and: [own, { latest: { equals: true } }, newer] },
      pagination: false,
      limit: 0,
      req,
    })) as Found
    // Payload itself looks at those alone whose time is before.
    for (const { id, ...version } of found.docs)
      await update({ collection, id, versionData: { ...version, latest: false }, req, returning: false })
    const made = await create(args)
    await prune({ collection, where: own, req }, { collection })
    return made
  }

  const createGlobal = plain('createGlobalVersion')
  methods['createGlobalVersion'] = async (args) => {
    const { globalSlug, req = {} } = args as { globalSlug: string; req?: Partial<PayloadRequest> }
    const made = await createGlobal(args)
    if (isNumbered(adapter, { global: globalSlug })) await prune({ global: globalSlug, req }, { globalSlug })
    return made
  }
  return adapter
}
