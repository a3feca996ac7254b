import type { PayloadRequest } from 'payload'
import { commitTransaction, initTransaction, killTransaction } from 'payload'

/**
 * Runs `work` in one transaction of the request: the caller's where there is one, else its own. What fails in
 * it undoes all of it, and rejects.
 */
export async function inTransaction<Result>(
  req: PayloadRequest,
  work: () => Promise<Result>,
): Promise<Result> {
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
