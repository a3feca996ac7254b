import type { DocumentRef, PublicationProblem } from '@xiezou/shared'

/** A problem with the document in which it stands. */
export type ReleaseProblem = PublicationProblem & { ref: DocumentRef }

/** Thrown by `release`: every problem of every document, and nothing was written. */
export class ReleaseRefused extends Error {
  override name = 'ReleaseRefused'
  readonly problems: ReleaseProblem[]
  constructor(problems: ReleaseProblem[]) {
    super(problems.map(({ ref, message }) => `${ref}：${message}`).join('\n'))
    this.problems = problems
  }
}
