import type { MongoSteps } from './upgrade-mongo.ts'

/**
 * What a migration has to change in the documents of a MongoDB, by its name: where a field was renamed or what it holds
 * takes another form. Most need nothing there, since a new field simply is not there yet.
 */
export const mongoSteps: MongoSteps = {}
