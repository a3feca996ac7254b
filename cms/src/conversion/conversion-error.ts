import type { Problem } from '@xiezou/shared'

/** Thrown by `toPublished` and `toStored`: everything of one document that has no place in the other shape. */
export class ConversionError extends Error {
  override name = 'ConversionError'
  readonly problems: Problem[]
  constructor(problems: Problem[]) {
    super(problems.map(({ path, message }) => `${path.join('.')}：${message}`).join('\n'))
    this.problems = problems
  }
}
