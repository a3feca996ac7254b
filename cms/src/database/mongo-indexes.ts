import type { MongooseAdapter } from '@payloadcms/db-mongodb'

type Model = MongooseAdapter['collections'][string]

const toModels = ({ payload, collections, versions, globals }: MongooseAdapter): Model[] => {
  const models = [
    ...payload.config.collections.flatMap(({ slug }) => [collections[slug], versions[slug]]),
    ...payload.config.globals.map(({ slug }) => versions[slug]),
    globals as unknown as Model | null,
  ]
  return models.filter((model) => model !== undefined && model !== null)
}

/** Everything that Payload keeps in the database. */
export const toCollections = (adapter: MongooseAdapter) =>
  toModels(adapter).map(({ collection }) => collection)

type Index = [fields: Record<string, unknown>, options: Record<string, unknown>]

/** Where a value may be missing, a missing one is no value: MongoDB would take two of them for the same. */
const amongValues = ([fields, { sparse, ...options }]: Index, model: Model): Index => {
  const [path, ...more] = Object.keys(fields)
  if (sparse !== true || options['unique'] !== true || path === undefined || more.length > 0)
    return [fields, sparse === undefined ? options : { ...options, sparse }]
  // Any text there is; a query by equality is known to lie within.
  const isThere = model.schema.path(path).instance === 'String' ? { $gt: '' } : { $type: 'number' }
  return [fields, { ...options, partialFilterExpression: { [path]: isThere } }]
}

const unlessMadeMeanwhile = (error: unknown): void => {
  if ((error as { codeName?: unknown }).codeName !== 'NamespaceExists') throw error
}

/**
 * Makes every collection with its indexes, where it is not there: neither can be made inside a transaction that wrote
 * already, and one that meets a collection just made fails.
 */
export const makeIndexes = async (adapter: MongooseAdapter): Promise<void> => {
  const known = await adapter.connection.listCollections()
  const names = new Set(known.map(({ name }) => name))
  for (const name of ['xiezou_state', 'xiezou_instances'])
    // Another process may start at the same moment.
    if (!names.has(name)) await adapter.connection.createCollection(name).catch(unlessMadeMeanwhile)
  await Promise.all(
    toModels(adapter).map(async (model) => {
      if (!names.has(model.collection.collectionName)) await model.createCollection()
      for (const index of model.schema.indexes() as unknown as Index[]) {
        const [fields, { background: _, ...options }] = amongValues(index, model)
        await model.collection.createIndex(fields as never, options)
      }
    }),
  )
}
