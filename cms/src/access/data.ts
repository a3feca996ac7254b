import { communicationsAndPublishers } from './communications-and-publishers.ts'
import { signedIn } from './signed-in.ts'
import { unlessPublished } from './unless-published.ts'

const write = unlessPublished(signedIn, communicationsAndPublishers)

/** Numbers are written by everybody who signs in, and made public by communications or publishers. */
export const dataAccess = () => ({
  create: write,
  read: signedIn,
  readVersions: signedIn,
  update: write,
  delete: signedIn,
})
