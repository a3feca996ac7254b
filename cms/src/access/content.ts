import { editorsAndPublishers } from './editors-and-publishers.ts'
import { publishers } from './publishers.ts'
import { unlessPublished } from './unless-published.ts'

const write = unlessPublished(editorsAndPublishers, publishers)

/** Content is written by editors and made public by publishers; communications does not see it. */
export const contentAccess = () => ({
  create: write,
  read: editorsAndPublishers,
  readVersions: editorsAndPublishers,
  update: write,
  delete: editorsAndPublishers,
})
