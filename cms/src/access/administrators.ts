import { only } from './roles.ts'

/** Administrators, who manage people and settings. */
export const administrators = only('administrator')
