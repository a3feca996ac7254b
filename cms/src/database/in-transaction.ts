import type { PayloadRequest } from 'payload'
import { commitTransaction, initTransaction, killTransaction } from 'payload'
import { doAgain } from './answer-again.ts'

/**
 * Runs `work` in one transaction of the request: the caller's where there is one, else its own, and then from the
 * beginning again where the database broke it off. What fails in it undoes all of it, and rejects.
 */
export async function inTransaction<Result>(
  req: PayloadRequest,
  work: () => Promise<Result>,
): Promise<Result> {
  const isJoining = (await req.transactionID) !== undefined
  return isJoining ? once(req, work) : doAgain(() => once(req, work))
}

async function once<Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> {
  // Whoever begins a transaction is in it until its own function ends. This keeps the caller out of it, who
  // else could not write any more in that function once the transaction was undone.
  await Promise.resolve()
  const isOwn = await initTransaction(req)
  try {
    const result = await work()
    if (isOwn) await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
