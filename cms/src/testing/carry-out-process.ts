import { getPayload } from 'payload'
import config from '../payload.config.ts'
import { carryOut } from '../workflow/carry-out.ts'

/** A process of its own with the same database, which carries out what it is told to, and says when it is done. */
const payload = await getPayload({ config })
payload.logger.level = 'silent'
process.once('disconnect', () => process.exit())
process.on('message', (id: string) => {
  carryOut(payload, id, true).then(
    () => process.send?.('done'),
    (error: unknown) => process.send?.(String(error)),
  )
})
process.send?.('ready')
