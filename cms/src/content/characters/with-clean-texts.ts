import { isVisible, toOneLine } from '@xiezou/shared'
import {
  type CollectionConfig,
  type FlattenedField,
  type GlobalConfig,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { type BadAddress, cleanTexts } from './clean-texts.ts'

type Values = Record<string, unknown>

/** What comes in, before anything is made of it. Throws 400 at the fields whose addresses have line breaks in them. */
const takeIn = <Args>(args: Args, fields: FlattenedField[], slug: string, req: PayloadRequest): Args => {
  const { data } = args as { data?: Values }
  if (req.file !== undefined) {
    // A name that turns around shows another ending than the file has.
    const name = toOneLine(req.file.name)
    req.file.name = isVisible(name) ? name : 'file'
  }
  if (typeof data !== 'object' || (data as Values | null) === null) return args
  const bad: BadAddress[] = []
  const cleaned = cleanTexts(fields, data, (one) => bad.push(one))
  if (bad.length > 0) throw new ValidationError({ collection: slug, errors: bad, req }, req.t)
  return { ...args, data: cleaned }
}

// What an old draft or version has in it was let in once, and stays until it is published: then the contract refuses it.
const keep = (): void => undefined

const writes: unknown[] = ['create', 'update']

type CollectionHooks = NonNullable<CollectionConfig['hooks']>
type GlobalHooks = NonNullable<GlobalConfig['hooks']>

/** The hooks by which the texts of a collection hold nothing that no reader sees, whichever way they come. */
export const cleanHooks = (
  slug: string,
): Required<Pick<CollectionHooks, 'beforeOperation' | 'beforeChange'>> => ({
  beforeOperation: [
    ({ args, req, ...hook }) =>
      writes.includes((hook as { operation?: unknown }).operation)
        ? takeIn(args, hook.collection.flattenedFields, slug, req)
        : args,
  ],
  // With what was stored before, and what is restored from a version.
  beforeChange: [({ data, ...hook }) => cleanTexts(hook.collection.flattenedFields, data as Values, keep)],
})

/** The same of a global. */
export const globalCleanHooks = (
  slug: string,
): Required<Pick<GlobalHooks, 'beforeOperation' | 'beforeChange'>> => ({
  beforeOperation: [
    ({ args, operation, req, ...hook }) =>
      operation === 'update'
        ? takeIn(args as unknown, hook.global.flattenedFields, slug, req)
        : (args as unknown),
  ],
  beforeChange: [({ data, ...hook }) => cleanTexts(hook.global.flattenedFields, data as Values, keep)],
})

/** The collection with these hooks before its own. */
export const withCleanTexts = (collection: CollectionConfig): CollectionConfig => {
  const { beforeOperation, beforeChange } = cleanHooks(collection.slug)
  const { hooks } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [...beforeOperation, ...(hooks?.beforeOperation ?? [])],
      beforeChange: [...beforeChange, ...(hooks?.beforeChange ?? [])],
    },
  }
}
