import { decimal, type exactnesses, type observationStatuses } from '@xiezou/shared'
import type { CollectionConfig, Where } from 'payload'
import { dataAccess } from '../../access/data.ts'
import { newValueField, toAskedStatistic } from './data-entry/new-value-field.ts'
import { correctionField, fromCorrected, toCorrected } from './data-entry/correction.ts'
import { fromAsked } from './data-entry/defaults.ts'
import { toStoredNumber } from './data-entry/plain-number-hook.ts'
import { checkedBy } from '../../fields/checked-by.ts'
import { definitionField } from '../../fields/definition.ts'
import { dayOrUnknown } from '../../fields/day-or-unknown.ts'
import { internalNoteField } from '../../fields/internal-note.ts'
import { keyField } from '../names/key.ts'
import { noteField } from '../../fields/note.ts'
import { periodFields } from '../../fields/period.ts'
import { releaseFields } from '../../fields/release.ts'
import { collectionVersions } from '../../database/versions.ts'
import { toLabels, toOptions, type Words } from '../../fields/words.ts'
import { groups } from '../groups.ts'
import { setObservationLabel } from './observation-label.ts'
import { toObservationWords } from './observation-words.ts'

const exactnessLabels = {
  exact: { zh: '等于', en: 'Exact' },
  'at-least': { zh: '不少于（余、多）', en: 'At least' },
  about: { zh: '大约', en: 'About' },
} satisfies Record<(typeof exactnesses)[number], Words>

const statuses = {
  preliminary: { zh: '初步', en: 'Preliminary' },
  final: { zh: '正式', en: 'Final' },
  corrected: { zh: '更正', en: 'Corrected' },
  withheld: { zh: '暂停发布', en: 'Withheld' },
} satisfies Record<(typeof observationStatuses)[number], Words>

export const observations: CollectionConfig = {
  slug: 'observations',
  labels: toLabels('observation', 'Observation', 'Observations'),
  admin: {
    group: groups.data,
    useAsTitle: 'label',
    defaultColumns: ['label', 'status', 'source', '_status', 'newValue'],
    listSearchableFields: ['label', 'key', 'value'],
    hideAPIURL: true,
    description: {
      zh: '一个观测值是某项统计指标在某个时期的一个数。公布新数据就新建一个；改错要新建一个“更正”。',
      en: 'One dated value of a statistic.',
    },
  },
  access: dataAccess(),
  versions: collectionVersions(),
  hooks: { beforeChange: [setObservationLabel] },
  fields: [
    {
      name: 'label',
      type: 'text',
      label: { zh: '观测值', en: 'Observation' },
      admin: { hidden: true },
    },
    {
      name: 'statistic',
      type: 'relationship',
      relationTo: 'statistics',
      label: { zh: '统计指标', en: 'Statistic' },
      required: true,
      defaultValue: fromCorrected('statistic', toAskedStatistic),
      admin: { description: { zh: '这个数属于哪项指标。', en: 'Which series it belongs to.' } },
    },
    { ...definitionField(), defaultValue: fromCorrected('definition', fromAsked('definition')) },
    {
      type: 'row',
      fields: [
        {
          name: 'value',
          type: 'text',
          label: { zh: '数值', en: 'Value' },
          validate: checkedBy(decimal),
          hooks: { beforeValidate: [toStoredNumber] },
          admin: {
            width: '50%',
            components: { Field: '/content/observations/data-entry/value-field.tsx#ValueField' },
            description: {
              zh: '按统计指标的单位写全；逗号和全角数字会自动改正。',
              en: "In the statistic's unit; commas and full-width digits are put right.",
            },
          },
        },
        {
          name: 'exactness',
          type: 'select',
          label: { zh: '准确程度', en: 'Exactness' },
          required: true,
          defaultValue: 'exact',
          options: toOptions(exactnessLabels),
          admin: {
            description: { zh: '照原文：有“余”“多”选不少于，有“约”选大约。', en: 'As the source has it.' },
            width: '50%',
            isClearable: false,
          },
        },
      ],
    },
    {
      name: 'period',
      type: 'group',
      label: { zh: '时期', en: 'Period' },
      defaultValue: fromCorrected('period', fromAsked('period')),
      fields: periodFields({ required: true }),
      admin: { description: { zh: '这个数说的是哪一段时间。', en: 'The time that the value is about.' } },
    },
    dayOrUnknown('asOf', { zh: '截至哪一天', en: 'As of' }),
    {
      name: 'status',
      type: 'select',
      label: { zh: '数据状态', en: 'Status of the value' },
      required: true,
      defaultValue: 'final',
      options: toOptions(statuses),
      admin: {
        description: {
          zh: '初步数以后会有正式数，正式数代替初步数不算更正；更正要指明代替哪一个；暂停发布的不带数。',
          en: 'A correction names what it corrects.',
        },
        isClearable: false,
      },
    },
    {
      name: 'supersedes',
      type: 'relationship',
      relationTo: 'observations',
      label: { zh: '代替哪一个', en: 'Supersedes' },
      defaultValue: toCorrected,
      // A new observation has no id yet.
      filterOptions: ({ data, id }: { data: { statistic?: unknown }; id?: number | string }) => {
        const others: Where[] = id === undefined ? [] : [{ id: { not_equals: id } }]
        const { statistic } = data
        return {
          and: typeof statistic === 'string' ? [...others, { statistic: { equals: statistic } }] : others,
        }
      },
      admin: {
        description: {
          zh: '这个数代替以前的哪一个；用到旧数的地方都会换成它，并注明更正或更新。',
          en: 'Wherever the old value was shown, this one will be.',
        },
      },
    },
    {
      name: 'source',
      type: 'textarea',
      label: { zh: '来源', en: 'Source' },
      required: true,
      admin: {
        description: { zh: '读者会看到：出自哪里，例如“专题报道02第2段”。', en: 'Readers see this.' },
      },
    },
    noteField(
      '读者会看到。更正必须写明更正了什么。',
      'Readers see this. A correction must say what it corrects.',
    ),
    {
      name: 'evidence',
      // Not `upload`, which shows the names of files; those of evidence are hashes, and people know it by its title.
      type: 'relationship',
      relationTo: 'evidence-files',
      hasMany: true,
      label: { zh: '凭证', en: 'Evidence' },
      filterOptions: { about: { equals: 'data' } },
      admin: {
        description: {
          zh: '这个数出自哪份文件，供以后核对：选已有的，或按“+”上传。只有登录的同事看得到，永远不会公开。',
          en: 'The file that the value was taken from; never public.',
        },
      },
    },
    internalNoteField(),
    newValueField(false),
    correctionField(),
    keyField('observation', toObservationWords),
    ...releaseFields(),
  ],
}
