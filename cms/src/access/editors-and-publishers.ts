import { only } from './roles.ts'

/** Whoever writes reports: everybody but communications. */
export const editorsAndPublishers = only('editor', 'publisher', 'administrator')
