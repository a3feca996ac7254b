import type { CollectionConfig, Field } from 'payload'

/** Nobody writes the ledger but `release` and `erase`, and nobody reads its rows but the publication. */
const closed = { create: () => false, read: () => false, update: () => false, delete: () => false }

const text = (name: string, required = true): Field => ({ name, type: 'text', required })

/** The rows of the ledger: what was said publicly of each reference, revision by revision. `body` is canonical JSON. */
export const ledgerRows: CollectionConfig = {
  slug: 'ledger-rows',
  admin: { hidden: true },
  access: closed,
  indexes: [{ fields: ['ref', 'revision'], unique: true }],
  timestamps: false,
  fields: [
    { name: 'ref', type: 'text', required: true, index: true },
    { name: 'revision', type: 'number', required: true },
    { name: 'release', type: 'number', required: true, index: true },
    { name: 'state', type: 'select', options: ['live', 'gone', 'moved'], required: true },
    text('hash'),
    // Not `schema`, which no document of mongoose may have.
    { name: 'schemaVersion', type: 'number', required: true },
    { name: 'body', type: 'textarea' },
    text('movedTo', false),
    text('slug', false),
    { name: 'formerSlugs', type: 'text', hasMany: true },
    { name: 'change', type: 'select', options: ['minor', 'major'], required: true },
    { name: 'note', type: 'textarea' },
    text('firstPublic'),
    text('lastPublic'),
    text('erased', false),
  ],
}

/** The releases: one row each, written last. Rows of a release that has none are not public and are swept away. */
export const releases: CollectionConfig = {
  slug: 'releases',
  labels: { singular: { zh: '发布记录', en: 'Release' }, plural: { zh: '发布记录', en: 'Releases' } },
  defaultSort: '-sequence',
  admin: {
    group: { zh: '发布', en: 'Publication' },
    useAsTitle: 'why',
    defaultColumns: ['sequence', 'why', 'by', 'at'],
  },
  access: { ...closed, read: ({ req }) => req.user !== null },
  timestamps: false,
  fields: [
    {
      name: 'sequence',
      type: 'number',
      required: true,
      unique: true,
      label: { zh: '序号', en: 'Sequence' },
      admin: { description: { zh: '从 1 起，不跳号。', en: 'Without gaps.' } },
    },
    {
      name: 'why',
      type: 'text',
      required: true,
      label: { zh: '内容', en: 'Why' },
      admin: { description: { zh: '这次发布了什么。', en: 'What was released.' } },
    },
    {
      name: 'by',
      type: 'text',
      required: true,
      label: { zh: '发布人', en: 'By' },
      admin: { description: { zh: '谁按的发布。', en: 'Who released it.' } },
    },
    {
      name: 'at',
      type: 'text',
      required: true,
      label: { zh: '时间（北京）', en: 'At (Beijing)' },
      admin: { description: { zh: '北京时间。', en: 'Beijing time.' } },
    },
    {
      name: 'approvals',
      type: 'array',
      label: { zh: '批准', en: 'Approvals' },
      labels: { singular: { zh: '批准', en: 'Approval' }, plural: { zh: '批准', en: 'Approvals' } },
      fields: [
        {
          name: 'by',
          type: 'text',
          required: true,
          label: { zh: '批准人', en: 'By' },
          admin: { description: { zh: '批准的人。', en: 'Who approved.' } },
        },
        {
          name: 'at',
          type: 'text',
          required: true,
          label: { zh: '时间（北京）', en: 'At (Beijing)' },
          admin: { description: { zh: '北京时间。', en: 'Beijing time.' } },
        },
        {
          name: 'hash',
          type: 'text',
          required: true,
          label: { zh: '所见内容的校验值', en: 'Hash of what was seen' },
          admin: {
            description: {
              zh: '批准时看到的网页的校验值；改过以后批准作废。',
              en: 'Of the pages that were seen; an edit voids it.',
            },
          },
        },
      ],
      admin: { description: { zh: '谁批准了哪一版网页。', en: 'Who approved which pages.' } },
    },
    {
      name: 'kind',
      type: 'select',
      required: true,
      label: { zh: '类别', en: 'Kind' },
      options: [
        { value: 'release', label: { zh: '发布', en: 'Release' } },
        { value: 'erasure', label: { zh: '抹除个人信息', en: 'Erasure' } },
      ],
      admin: { description: { zh: '发布，或按要求抹除个人信息。', en: 'A release or an erasure.' } },
    },
  ],
}
