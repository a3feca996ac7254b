import {
  type Inline,
  type Publication,
  findOutdatedNumbers,
  findTypedNumbers,
  toPublication,
} from '@xiezou/shared'
import { expect, it } from 'vitest'
import { ofType, seed, theReport } from './testing/seed.ts'
import { toPrintedWords } from './to-printed-report.ts'
import { toSeedEntries } from './to-seed-entries.ts'

const publication = toPublication(toSeedEntries('2023-01-01'))
const printed = toPrintedWords(seed)

/** The report as somebody would have typed it: each linked number as the characters that it prints. */
const typed = {
  ...theReport,
  sections: theReport.sections.map((section) => ({
    ...section,
    body: section.body.map((block) =>
      block.type === 'paragraph'
        ? {
            ...block,
            children: block.children.map((node): Inline =>
              node.type === 'statistic' ? { type: 'text', text: printed(node) } : node,
            ),
          }
        : block,
    ),
  })),
}

it('no number of the report is typed, though it is full of years, ordinals and ages', () => {
  expect(findTypedNumbers(publication, [theReport])).toEqual([])
})

it('typed, each of the twenty-five is found as the value that it is, and nothing else is', () => {
  const found = findTypedNumbers(publication, [typed])
  const keys = ofType('observation').map(({ key }) => key)
  expect(found).toHaveLength(25)
  expect(
    keys.filter((key) => !found.some(({ candidates }) => candidates.some((one) => one.observation === key))),
  ).toEqual([])
})

it('in all other documents of the seed, what is typed is what is typed there', () => {
  expect(findTypedNumbers(publication, seed).map(({ ref, written }) => [ref, written])).toEqual([
    ['family/jiankang-jiating-shifanhu-weijuming', '3户'],
    ['family/jiankang-jiating-shifanhu-weijuming', '1户'],
    ['family/jiankang-jiating-shifanhu-weijuming', '2户'],
  ])
})

it('a correction of any of them finds it where it is typed, and only there', () => {
  const others = seed.filter(({ type }) => type !== 'article')
  for (const observation of ofType('observation')) {
    const correction = { ...observation, key: 'correction', value: '987654321', supersedes: observation.key }
    const after: Publication = {
      ...publication,
      observationsOf: (key) =>
        key === observation.statistic
          ? [...publication.observationsOf(key), correction]
          : publication.observationsOf(key),
    }
    const found = findOutdatedNumbers(after, [correction], [typed, ...others])
    expect(found.filter(({ ref }) => ref === 'article/xiezouqu')).toHaveLength(1)
    expect(findOutdatedNumbers(after, [correction], [theReport])).toEqual([])
  }
})
