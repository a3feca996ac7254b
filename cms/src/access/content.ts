import { editorsAndPublishers } from './editors-and-publishers.ts'

/** Content is written by editors and made public by publishers; communications does not see it. */
export const contentAccess = () => ({
  create: editorsAndPublishers,
  read: editorsAndPublishers,
  readVersions: editorsAndPublishers,
  update: editorsAndPublishers,
  delete: editorsAndPublishers,
})
