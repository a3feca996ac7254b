import { openTinyCms } from './tiny-cms.ts'

const [place = ''] = process.argv.slice(2)
const cms = await openTinyCms(place)
process.once('disconnect', () => process.exit())

/** Says that the turn to write is held, and never gives it on. */
const during = async (): Promise<never> => {
  process.send?.('holding')
  return new Promise(() => undefined)
}

await cms.create({ collection: 'notes', data: { title: 'held' }, context: { during } })
