import { APIError } from 'payload'

/** Thrown where the database broke off what was being saved: nothing of it was kept, and trying again may help. */
export class Interrupted extends APIError {
  // The same in every copy of this module, of which one process loads up to three.
  static readonly mark = 'Interrupted'
  constructor(cause: unknown) {
    super('数据库中断了这次保存，什么都没有改变，请再试一次。', 503, { name: Interrupted.mark }, true)
    this.cause = cause
  }
}

/** Whether an error is an `Interrupted`, of whichever copy of this module. */
export const isInterrupted = (error: unknown): boolean =>
  error instanceof Error && (error as { data?: { name?: unknown } }).data?.name === Interrupted.mark
