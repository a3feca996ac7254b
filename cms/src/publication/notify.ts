import type { PayloadRequest } from 'payload'
import { afterCommit } from '../database/after-commit.ts'
import { postToRenderer } from './renderer/ask-renderer.ts'

/**
 * Tells the renderer of a release once it is committed. Nobody waits for the answer: a renderer that hangs must not
 * hold an editor's request, and one that missed the event finds the release by polling.
 */
export const notifyAfterCommit = (req: PayloadRequest, release: number): void => {
  afterCommit(req, () => {
    postToRenderer('/events', { release }).catch((error: unknown) => {
      req.payload.logger.warn({ err: error }, `发布 ${release} 未能通知渲染器，它会在轮询时发现`)
    })
  })
}
