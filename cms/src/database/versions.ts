const drafts = () => ({ autosave: { interval: 2000, showSaveDraftButton: true } })

/** How many versions a document keeps. Payload, which would count by time, keeps all: `inOwnOrder` takes away the oldest. */
export const mostVersions = 50

/** Drafts, autosave and earlier versions of a collection that is published. */
export const collectionVersions = () => ({ drafts: drafts(), maxPerDoc: 0 })

/** The same of a global. */
export const globalVersions = () => ({ drafts: drafts(), max: 0 })
