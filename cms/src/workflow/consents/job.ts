import type { TaskConfig } from 'payload'
import { endConsents } from './end-consents.ts'
import { consentsTask } from '../../content/families/consent-hours.ts'

/** Ends the consents that are due when it runs. A failure is tried again every minute: nobody may stay public for it. */
export const endConsentsTask: TaskConfig<{ input: Record<string, never>; output: Record<string, never> }> = {
  slug: consentsTask,
  label: '到期或撤回的同意',
  retries: { attempts: 10_000, backoff: { type: 'fixed', delay: 60_000 } },
  handler: async ({ req }) => {
    await endConsents(req.payload, new Date())
    return { output: {} }
  },
}
