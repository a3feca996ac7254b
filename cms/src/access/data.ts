import { signedIn } from './signed-in.ts'

/** Numbers are written by everybody who signs in, and made public by communications or publishers. */
export const dataAccess = () => ({
  create: signedIn,
  read: signedIn,
  readVersions: signedIn,
  update: signedIn,
  delete: signedIn,
})
