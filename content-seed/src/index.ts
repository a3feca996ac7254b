export { loadContentSeed } from './load-content-seed.ts'
export { toSeedEntries } from './to-seed-entries.ts'
