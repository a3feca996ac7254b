import { only } from './roles.ts'

/** Whoever releases numbers: communications, publishers and administrators. */
export const communicationsAndPublishers = only('communications', 'publisher', 'administrator')
