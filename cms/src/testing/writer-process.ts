import { doAgain } from '../database/answer-again.ts'
import { openTinyCms, sectionsOf } from './tiny-cms.ts'

const [place = '', name = ''] = process.argv.slice(2)
const cms = await openTinyCms(place, { deadAfterMs: 1000 })
process.once('disconnect', () => process.exit())
const say = (message: unknown) => process.send?.(message)

async function writeWithoutEnd(flow: number): Promise<never> {
  for (let round = 0; ; round++) {
    const data = (step: string) => {
      const title = `${name}, flow ${flow}, round ${round}, ${step}`
      return { title, summary: title, sections: sectionsOf(title), _status: 'published' as const }
    }
    const created = await doAgain(() => cms.create({ collection: 'articles', data: data('created') }))
    say({ id: created.id, title: created.title })
    const updated = await doAgain(() =>
      cms.update({ collection: 'articles', id: created.id, data: data('updated') }),
    )
    say({ id: updated.id, title: updated.title })
  }
}

say('ready')
await Promise.all([0, 1, 2].map(writeWithoutEnd))
