import type { DocumentType } from '@xiezou/shared'
import type { PayloadRequest, Where } from 'payload'
import type { Deed } from './acts/ledger-acts.ts'
import type { StoredDocument } from './publishing/together.ts'
import type { Seen } from './plan.ts'
import type { NoticeKind, ScheduleState, SubmissionState } from './states.ts'

/** A submission as the database keeps it. */
export type Submission = {
  id: string
  type: DocumentType
  document: string
  state: SubmissionState
  by: string
  byName: string
  at: string
  word: string | null
  seen: string | null
  decidedByName: string | null
  note: string | null
}

/** What is set for an hour, as the database keeps it. */
export type Schedule = {
  id: string
  type: DocumentType
  document: string
  deed: Deed
  state: ScheduleState
  at: string
  seen: string
  by: string
  byName: string
  byEmail: string
  setAt: string
  word: string | null
  release: number | null
}

/** A notice as the database keeps it. */
export type Notice = {
  id: string
  to: string
  type: DocumentType
  document: string
  kind: NoticeKind
  byName: string | null
  word: string | null
  at: string
  isRead: boolean
}

type Rows = { submissions: Submission; schedules: Schedule; notices: Notice }

const common = { depth: 0, overrideAccess: true } as const

/** All rows that answer a question. */
export const findRows = async <Name extends keyof Rows>(
  req: PayloadRequest,
  collection: Name,
  where: Where,
  { sort = 'at', limit = 0 }: { sort?: string; limit?: number } = {},
): Promise<Rows[Name][]> => {
  const { docs } = await req.payload.find({
    ...common,
    collection,
    where,
    sort,
    limit,
    pagination: false,
    req,
  })
  return docs as unknown as Rows[Name][]
}

/** Appends a row. */
export const addRow = async <Name extends keyof Rows>(
  req: PayloadRequest,
  collection: Name,
  data: Partial<Rows[Name]>,
): Promise<string> => {
  const { id } = await req.payload.create({ ...common, collection, data, req })
  return String(id)
}

/** Changes a row. */
export const changeRow = async <Name extends keyof Rows>(
  req: PayloadRequest,
  collection: Name,
  id: string,
  data: Partial<Rows[Name]>,
): Promise<void> => {
  // Not `payload.update`: within the restoring of a version it takes every field that is not sent for an empty one.
  await req.payload.db.updateOne({ collection, id, data, req, returning: false })
}

/** Writes the one row of a slot, anew or over what stood there. */
export const putRow = async <Name extends 'submissions' | 'schedules'>(
  req: PayloadRequest,
  collection: Name,
  slot: string,
  data: Partial<Rows[Name]>,
): Promise<string> => {
  const [known] = await findRows(req, collection, { slot: { equals: slot } })
  if (known === undefined) return addRow(req, collection, { ...data, slot })
  await changeRow(req, collection, known.id, data)
  return known.id
}

/** The rows about a document. */
export const about = ({ type, id }: StoredDocument): Where => ({
  type: { equals: type },
  document: { equals: id },
})

/** The document that a row is about. */
export const toStoredDocument = ({
  type,
  document,
}: Pick<Submission, 'type' | 'document'>): StoredDocument => ({
  type,
  id: document,
})

/** What was seen when a row was written. */
export const toSeen = (text: string | null): Seen | null =>
  text === null ? null : (JSON.parse(text) as Seen)
