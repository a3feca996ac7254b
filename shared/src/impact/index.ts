export { type BrokenPage, type Impact, type PageChange, type Released, toImpact } from './impact.ts'
export type { Piece, WordChange } from './word-changes.ts'
