import { getPayload } from 'payload'
import config from '../payload.config.ts'
import { taskSlug } from '../content/pictures/job.ts'

// `queue` leaves a job for whoever runs them, about a picture that is not there; `count` says how many are left.
const payload = await getPayload({ config })
if (process.argv[2] === 'queue')
  await payload.jobs.queue({ task: taskSlug, input: { picture: 'none', original: 'none' } })
const { totalDocs } = await payload.count({ collection: 'payload-jobs' })
process.stdout.write(`jobs: ${totalDocs}\n`)
await payload.destroy()
