import { key } from '@xiezou/shared'
import type { Condition, TextField } from 'payload'
import { checkedBy } from './checked-by.ts'

/** Which definition version of a statistic is meant. The field `statistic` stands beside it. */
export const definitionField = (condition?: Condition): TextField => ({
  name: 'definition',
  type: 'text',
  label: { zh: '定义', en: 'Definition' },
  required: true,
  validate: checkedBy(key),
  admin: {
    description: { zh: '按统计指标的哪一版定义统计。', en: "A version among the statistic's definitions." },
    components: { Field: '/fields/definition-field.tsx#DefinitionField' },
    ...(condition === undefined ? {} : { condition }),
  },
})
