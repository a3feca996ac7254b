import { only, roles } from './roles.ts'

/** Whoever has signed in. */
export const signedIn = only(...roles)
