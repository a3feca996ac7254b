import { type CollectionBeforeOperationHook, QueryError, type SanitizedConfig } from 'payload'
import { findField } from './find-field.ts'
import { checkQuery, type Query } from './query.ts'
import { Refused } from './refused.ts'

/** Looks at a query before Payload asks the database; what the program itself asks for is its own business. */
const guard: CollectionBeforeOperationHook = ({ args, collection, overrideAccess, req }) => {
  if (overrideAccess === true) return args
  try {
    checkQuery((path) => findField(req.payload.config, collection.flattenedFields, path), args as Query)
    return args
  } catch (error) {
    // A list page shows nothing for this one, and fails with any other.
    if (error instanceof Refused) throw new QueryError([{ path: error.message }])
    throw error
  }
}

/**
 * Keeps the rules of queries at every way to one: the API, the pages of the admin, their server functions, and what
 * Payload keeps of them in preferences; all of them end in an operation of a collection.
 */
export const withGuardedQueries = async (built: Promise<SanitizedConfig>): Promise<SanitizedConfig> => {
  const config = await built
  for (const { hooks } of config.collections) hooks.beforeOperation = [guard, ...hooks.beforeOperation]
  return config
}
