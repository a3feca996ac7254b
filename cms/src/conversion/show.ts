import type { Show } from '@xiezou/shared'
import type { Path, Reading, Stored } from './reading.ts'
import type { Writing } from './writing.ts'

/** The published form of the choice which observation is shown. */
export const toPublishedShow = (
  { mode, observation, definition, period }: Stored,
  reading: Reading,
  path: Path,
): unknown => {
  if (mode === 'latest') {
    if (!definition) reading.refuse([...path, 'latest', 'definition'], '显示最新的数，要填定义的版本标识')
    if (!period) reading.refuse([...path, 'latest', 'period'], '显示最新的数，要选时期种类')
    return { latest: { definition, period } }
  }
  const place = [...path, 'observation']
  if (mode !== 'pinned') reading.refuse(path, '还没有选显示哪一个数')
  const key = reading.key('observations', observation, place)
  if (!observation && mode === 'pinned') reading.refuse(place, '还没有选定观测值')
  return { observation: key }
}

/** The stored form of the choice which observation is shown. */
export const toStoredShow = (show: Show, writing: Writing): Stored =>
  'latest' in show
    ? { mode: 'latest', observation: null, ...show.latest }
    : {
        mode: 'pinned',
        observation: writing.id('observation', show.observation),
        definition: null,
        period: null,
      }
