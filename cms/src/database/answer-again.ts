import { setTimeout as pause } from 'node:timers/promises'
import { Interrupted, isInterrupted } from './interrupted.ts'

const mostAttempts = 5

const wait = (attempt: number): Promise<void> => pause(50 * 2 ** attempt * (0.5 + Math.random()))

/**
 * Does `work` again from the beginning, up to five times, where the database broke it off. Only for work that begins
 * its own transaction: of what was broken off nothing was kept.
 */
export const doAgain = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isInterrupted(error) || attempt === mostAttempts) throw error
      await wait(attempt)
    }
  }
}

const wasInterrupted = async (response: Response): Promise<boolean> => {
  if (response.status !== 503) return false
  const { errors } = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { errors?: { data?: { name?: unknown } | null }[] }
  return errors?.[0]?.data?.name === Interrupted.mark
}

/** Answers a request, and again from the beginning, up to five times, where the database broke it off. */
export const answerAgain = async (
  request: Request,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> => {
  const { method, headers } = request
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return answer(request)
  const body = await request.arrayBuffer()
  for (let attempt = 1; ; attempt += 1) {
    const again = new Request(request.url, {
      method,
      headers,
      ...(body.byteLength > 0 && { body }),
      signal: request.signal,
    })
    const response = await answer(again)
    if (attempt === mostAttempts || !(await wasInterrupted(response))) return response
    await wait(attempt)
  }
}
