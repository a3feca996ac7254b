export { type Impact, type Released, toImpact } from './impact.ts'
export type { FileChange, PageChange } from './page-changes.ts'
export type { Piece, WordChange } from './word-changes.ts'
