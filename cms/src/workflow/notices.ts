import type { PayloadRequest } from 'payload'
import type { StoredDocument } from './publishing/together.ts'
import { demandPerson, findPerson } from './people.ts'
import { about, addRow, changeRow, findRows, type Notice, type Submission } from './rows.ts'

type Told = [document: StoredDocument, kind: Notice['kind'], word?: string | null]

/** Tells somebody what became of a document; `byName` is whoever did it, null for the program itself. */
export const tell = async (
  req: PayloadRequest,
  to: string,
  byName: string | null,
  ...[{ type, id }, kind, word = null]: Told
): Promise<void> => {
  const at = new Date().toISOString()
  await addRow(req, 'notices', { to, type, document: id, kind, byName, word, at, isRead: false })
}

/** Tells somebody what whoever asks did to a document; nobody is told of what they did themselves. */
export const leaveNotice = async (req: PayloadRequest, to: string, ...told: Told): Promise<void> => {
  const person = findPerson(req)
  if (person?.id !== to) await tell(req, to, person?.name ?? null, ...told)
}

/** The submission of a document, whatever became of it. */
export const findSubmission = async (
  req: PayloadRequest,
  document: StoredDocument,
): Promise<Submission | null> => (await findRows(req, 'submissions', about(document)))[0] ?? null

/** Marks what somebody was told as read: one notice, or all of them. */
export const readNotices = async (req: PayloadRequest, id: string | null): Promise<void> => {
  const { id: to } = demandPerson(req)
  const unread = await findRows(req, 'notices', { to: { equals: to }, isRead: { not_equals: true } })
  for (const notice of unread) {
    if (id === null || notice.id === id) await changeRow(req, 'notices', notice.id, { isRead: true })
  }
}
