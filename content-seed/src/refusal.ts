import path from 'node:path'

/** A place in a seed file: line and column, both from 1. */
export type Place = { line: number; column: number }

/** The error that stops at a place of a seed file, in words for whoever wrote it: Chinese, then English. */
export const toRefusal = (file: string, place: Place | undefined, chinese: string, english: string): Error =>
  new Error(`${path.basename(file)}:${place?.line ?? 1}:${place?.column ?? 1} ${chinese}（${english}）`)
