import { signedIn } from './signed-in.ts'

/** Whoever has signed in may do everything with a collection; a stranger nothing. */
export const signedInOnly = () => ({
  create: signedIn,
  read: signedIn,
  readVersions: signedIn,
  update: signedIn,
  delete: signedIn,
})
