import type { Problem } from '@xiezou/shared'

/** Thrown by `toPublished` and `toStored`: everything of one document that has no place in the other shape. */
export class ConversionError extends Error {
  override name = 'ConversionError'
  readonly problems: Problem[]
  /** As much of the other shape as there is; the paths of the problems lead into it. */
  readonly converted: unknown
  constructor(problems: Problem[], converted: unknown = null) {
    super(problems.map(({ path, message }) => `${path.join('.')}：${message}`).join('\n'))
    this.problems = problems
    this.converted = converted
  }
}
