import type { CollectionConfig, Field } from 'payload'
import { nobody } from '../access/nobody.ts'
import { deeds } from './acts/ledger-acts.ts'
import { noticeKinds, scheduleStates, submissionStates } from './states.ts'

/** Only the program writes and reads these; people meet them through the endpoints, which check who asks. */
const closed = { create: nobody, read: nobody, readVersions: nobody, update: nobody, delete: nobody }

const text = (name: string): Field => ({ name, type: 'text' })
const longText = (name: string): Field => ({ name, type: 'textarea' })
const moment = (name: string): Field => ({ name, type: 'date', required: true })
const choice = (name: string, options: readonly string[]): Field => ({
  name,
  type: 'select',
  options: [...options],
  required: true,
})

/** The document that something is about, as `type/id`; and that in two fields, to ask for. */
const document: Field[] = [
  { name: 'type', type: 'text', required: true },
  { name: 'document', type: 'text', required: true, index: true },
]

/** One row, written again and again, for each slot. */
const slot: Field = { name: 'slot', type: 'text', required: true, unique: true }

const common = { admin: { hidden: true }, access: closed, timestamps: false, lockDocuments: false } as const

/**
 * Where each document that was submitted stands on its way to readers: one row a document, so that nobody submits it
 * twice. People are named by their ids, and by what they were called then; titles are looked up and never kept.
 */
export const submissions: CollectionConfig = {
  ...common,
  slug: 'submissions',
  fields: [
    slot,
    ...document,
    choice('state', submissionStates),
    { name: 'by', type: 'text', required: true, index: true },
    text('byName'),
    moment('at'),
    longText('word'),
    longText('seen'),
    text('decidedByName'),
    longText('note'),
  ],
}

/** What is set for an hour, with the hash of what was seen then; one row for each document and deed. */
export const schedules: CollectionConfig = {
  ...common,
  slug: 'schedules',
  fields: [
    slot,
    ...document,
    choice('deed', deeds),
    choice('state', scheduleStates),
    { ...moment('at'), index: true } as Field,
    longText('seen'),
    { name: 'by', type: 'text', required: true },
    text('byName'),
    text('byEmail'),
    moment('setAt'),
    longText('word'),
    { name: 'release', type: 'number' },
  ],
}

/** What somebody is told: what became of what they submitted or set. There is no e-mail. */
export const notices: CollectionConfig = {
  ...common,
  slug: 'notices',
  fields: [
    { name: 'to', type: 'text', required: true, index: true },
    ...document,
    choice('kind', Object.keys(noticeKinds)),
    text('byName'),
    longText('word'),
    moment('at'),
    { name: 'isRead', type: 'checkbox', defaultValue: false },
  ],
}
