const drafts = () => ({ autosave: { interval: 2000, showSaveDraftButton: true } })

/** Drafts, autosave and earlier versions of a collection that is published. */
export const collectionVersions = () => ({ drafts: drafts(), maxPerDoc: 50 })

/** The same of a global. */
export const globalVersions = () => ({ drafts: drafts(), max: 50 })
