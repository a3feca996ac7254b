import { calendarDate, calendarDateOrUnknown, consentScopes, type ConsentScope } from '@xiezou/shared'
import type { Condition, Field, GroupField } from 'payload'
import { z } from 'zod'
import { toUnknown } from '../../conversion/unknown.ts'
import { checkedBy } from '../../fields/checked-by.ts'
import { dayNotice, toDay, toStoredDay } from '../../fields/day-hook.ts'
import { toOptions, type Words } from '../../fields/words.ts'

/** What editors call what a basis covers. */
const scopeLabels = {
  name: { zh: '姓名', en: 'Name' },
  honours: { zh: '荣誉', en: 'Honours' },
  story: { zh: '故事', en: 'Story' },
  pictures: { zh: '有这家人的图片', en: 'Pictures of them' },
  place: { zh: '所在区县', en: 'District' },
} satisfies Record<ConsentScope, Words>

const hasBasis =
  (kind: string): Condition =>
  (data) =>
    data['kind'] === 'family' && (data['basis'] as { kind?: unknown } | undefined)?.kind === kind

/** Whether a family is shown because it agreed to it. */
export const isByConsent = hasBasis('consent')
const wasPublic = hasBasis('already-lawfully-public')

const when = z.preprocess(
  (written) => toUnknown(toDay(written)),
  z.union([calendarDateOrUnknown, z.string().regex(/^\d{4}$/)], {
    error: '写成 2022-08-31 或 2022；没有注明就写“未知”',
  }),
)

const moment = (name: string, label: Words, description: Words): Field => ({
  name,
  type: 'date',
  label,
  index: true,
  admin: {
    condition: isByConsent,
    width: '50%',
    description,
    components: { Field: '/fields/moment-field.tsx#MomentField' },
  },
})

/** The record of the basis on which a family's people are shown. */
export const basisField = (isFamily: Condition): GroupField => ({
  name: 'basis',
  type: 'group',
  label: { zh: '公开的依据', en: 'Basis' },
  admin: {
    condition: isFamily,
    description: {
      zh: '没有依据就不能发布。依据不包括的内容写了也不会公开，连接口里也没有。',
      en: 'Without a basis a family cannot be published; what it does not cover never leaves the CMS.',
    },
  },
  fields: [
    {
      name: 'kind',
      type: 'radio',
      label: { zh: '依据什么公开', en: 'Basis' },
      options: toOptions({
        consent: { zh: '本人同意', en: 'Consent' },
        'already-lawfully-public': {
          zh: '此前已合法公开（只能显示姓名和荣誉）',
          en: 'Already lawfully public',
        },
      }),
      admin: {
        description: { zh: '选一种；两种要填的内容不同。', en: 'What is asked depends on it.' },
        condition: isFamily,
        layout: 'vertical',
      },
    },
    {
      name: 'scope',
      type: 'select',
      hasMany: true,
      label: { zh: '同意公开哪些内容', en: 'What the consent covers' },
      options: toOptions(Object.fromEntries(consentScopes.map((scope) => [scope, scopeLabels[scope]]))),
      admin: {
        condition: isByConsent,
        components: { Field: '/fields/scope-field.tsx#ScopeField' },
        description: {
          zh: '照同意书上写的勾选，没有写的不要勾。',
          en: 'As the written consent says, and nothing more.',
        },
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'date',
          type: 'text',
          label: { zh: '同意的日期', en: 'Date' },
          validate: checkedBy(z.preprocess(toDay, calendarDate)),
          hooks: { beforeValidate: [toStoredDay] },
          admin: {
            components: dayNotice,
            description: { zh: '同意书上签的日期，写成 2022-08-31。', en: 'As on the paper.' },
            condition: isByConsent,
            width: '50%',
            placeholder: '2024-03-01',
          },
        },
        {
          name: 'evidence',
          // Not `upload`, which shows the names of files; those of evidence are hashes.
          type: 'relationship',
          relationTo: 'evidence-files',
          filterOptions: { about: { equals: 'consent' } },
          label: { zh: '凭证（不公开）', en: 'Evidence (never public)' },
          admin: {
            condition: isByConsent,
            width: '50%',
            description: {
              zh: '签了字的同意书的扫描件或照片：选已有的，或按“+”上传。上传时“证明什么”选“本人同意公开”。',
              en: 'The signed consent.',
            },
          },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        moment(
          'until',
          { zh: '同意到什么时候', en: 'Until' },
          { zh: '到时自动撤下，不用人守着。没有约定期限就留空。', en: 'Withdrawn by itself then.' },
        ),
        moment(
          'withdrawnAt',
          { zh: '撤回同意的时间', en: 'Withdrawn at' },
          {
            zh: '这家人提出撤回时填写。时间一到，姓名、故事和图片从所有地方自动撤下；填此刻或更早，保存后立即撤下，不用再点发布。',
            en: 'Takes effect by itself at that time, at once where it is past.',
          },
        ),
      ],
    },
    {
      name: 'where',
      type: 'text',
      label: { zh: '在哪里公开的', en: 'Where' },
      required: true,
      admin: {
        condition: wasPublic,
        description: { zh: '报刊、公示的名称，要能查到。', en: 'So that it can be found.' },
      },
    },
    {
      name: 'when',
      type: 'text',
      label: { zh: '什么时候公开的', en: 'When' },
      required: true,
      defaultValue: '未知',
      validate: checkedBy(when),
      hooks: { beforeValidate: [toStoredDay] },
      admin: {
        components: dayNotice,
        condition: wasPublic,
        description: {
          zh: '写成 2022-08-31 或 2022；没有注明就写“未知”。',
          en: 'YYYY-MM-DD, YYYY, or 未知 (unknown).',
        },
      },
    },
  ],
})
