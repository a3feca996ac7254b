import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { TaskConfig } from 'payload'
import { wipeFreed } from '../../database/wipe-freed.ts'
import { env } from '../../env.ts'

/** The slug of the task, and the queue that it has to itself. */
export const wipeTask = 'wipe-erased'
export const wipeQueue = 'wipe-erased'

type Input = { files: { file: string }[] }

/**
 * Takes away the files of who was erased, and what the database's own files still hold of them. A job, so that it
 * happens even if the program ends between the erasure and this.
 */
export const wipeErased: TaskConfig<{ input: Input; output: Record<string, never> }> = {
  slug: wipeTask,
  label: '抹除以后的清理',
  retries: { attempts: 10_000, backoff: { type: 'fixed', delay: 60_000 } },
  inputSchema: [{ name: 'files', type: 'array', fields: [{ name: 'file', type: 'text', required: true }] }],
  handler: async ({ input, req }) => {
    for (const { file } of input.files) {
      const place = path.resolve(/* turbopackIgnore: true */ env.DATA_DIR, file)
      if (place.startsWith(env.DATA_DIR + path.sep)) await rm(place, { force: true })
    }
    await wipeFreed(req.payload)
    return { output: {} }
  },
}
