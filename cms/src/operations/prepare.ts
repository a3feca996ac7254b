import { getPayload } from 'payload'
import { doAgain } from '../database/answer-again.ts'
import { ensureFirstAdministrator } from './first-administrator.ts'
import { endConsents } from '../workflow/consents/end-consents.ts'
import config from '../payload.config.ts'
import { sweep } from '../publication/sweep.ts'
import { seed } from './seed.ts'

/**
 * Makes an installation ready before the server listens: migrates the database, sweeps what a crash left of a release,
 * ends the consents that are due, imports the seed report into an empty one, and creates the first administrator. Prints one line of JSON.
 */
const prepare = async (): Promise<void> => {
  // What is made here is for its owner alone; the site's programs make what is public.
  process.umask(0o077)
  const payload = await getPayload({ config })
  try {
    await payload.db.migrate()
    await doAgain(() => sweep(payload))
    // What came due while nothing ran must not be public for a moment longer.
    await endConsents(payload, new Date())
    const seeded = (await seed(payload)) > 0
    // Last, because its password is shown once: nothing may fail between making and showing it.
    const admin = await ensureFirstAdministrator(payload)
    process.stdout.write(`${JSON.stringify({ admin, seeded })}\n`)
  } finally {
    await payload.destroy()
  }
}

try {
  await prepare()
} catch (error) {
  process.stderr.write(`准备数据库失败：${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
