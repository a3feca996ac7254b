import type { Condition, Field, RelationshipField, RelationshipFieldSingleValidation } from 'payload'
import { definitionField } from './definition.ts'
import { periodLabels } from './period.ts'
import { toOptions } from './words.ts'

const isPinned: Condition = (_data, sibling) => (sibling as { mode?: string }).mode === 'pinned'
const isLatest: Condition = (_data, sibling) => (sibling as { mode?: string }).mode === 'latest'

const ofItsStatistic: RelationshipField['filterOptions'] = ({ siblingData }) => {
  const { statistic } = (siblingData ?? {}) as { statistic?: unknown }
  return typeof statistic === 'string' ? { statistic: { equals: statistic } } : true
}

const isChosen: RelationshipFieldSingleValidation = (value, { req }) =>
  value ? true : req.t('validation:required')

/**
 * Which observation a use of a statistic shows: a pinned one, or the latest of a definition and kind of period.
 * The field `statistic` stands beside them.
 */
export const showFields = ({ mode }: { mode: 'pinned' | 'latest' }): Field[] => [
  {
    name: 'mode',
    type: 'radio',
    label: { zh: '显示', en: 'Shows' },
    required: true,
    defaultValue: mode,
    options: toOptions({
      pinned: { zh: '固定的一个数（以后不变）', en: 'A pinned value' },
      latest: { zh: '总是最新的数', en: 'Always the latest' },
    }),
    admin: {
      description: {
        zh: '写过去的事选“固定”，数以后不变；板块一般选“最新”。',
        en: 'Pinned for what was, latest for panels.',
      },
    },
  },
  {
    name: 'observation',
    type: 'relationship',
    relationTo: 'observations',
    label: { zh: '观测值', en: 'Observation' },
    required: true,
    filterOptions: ofItsStatistic,
    // The filter is for the picker alone: documents that become public together are stored one after another, and
    // whether a value belongs to its statistic is checked when they do.
    validate: isChosen,
    admin: {
      description: { zh: '显示哪一个数；按时期和数值选。', en: 'Which value it is.' },
      condition: isPinned,
    },
  },
  definitionField(isLatest),
  {
    name: 'period',
    type: 'select',
    label: { zh: '时期种类', en: 'Kind of period' },
    required: true,
    options: toOptions(periodLabels),
    admin: {
      description: { zh: '跟随哪一种时期的最新数，例如全年的。', en: 'The kind of period to follow.' },
      condition: isLatest,
    },
  },
]
