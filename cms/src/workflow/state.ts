import type { PayloadRequest } from 'payload'
import { whoReleases } from '../access/who-releases.ts'
import type { Deed, StoredDocument } from './publishing/together.ts'
import { findSubmission } from './notices.ts'
import { demandPerson } from './people.ts'
import { about, findRows, type Submission } from './rows.ts'
import { findObstacles } from './waiting.ts'

/** Where a document stands on its way, for the bar above its form. */
export type DocumentState = {
  mayRelease: boolean
  submission:
    | (Pick<Submission, 'state' | 'byName' | 'at' | 'word' | 'decidedByName' | 'note'> & { isOwn: boolean })
    | null
  scheduled: { id: string; deed: Deed; at: string; byName: string; reasons: string[] }[]
  /** What was set last came to nothing, for this reason. */
  refused: { id: string; deed: Deed; at: string; word: string } | null
}

const shown = new Set<Submission['state']>(['waiting', 'scheduled', 'returned'])

/** Where a document stands: whether it waits, came back, or is set for an hour. */
export const loadState = async (req: PayloadRequest, document: StoredDocument): Promise<DocumentState> => {
  const { id: person } = demandPerson(req)
  const submission = await findSubmission(req, document)
  const rows = await findRows(req, 'schedules', about(document), { sort: '-setAt' })
  const scheduled: DocumentState['scheduled'] = []
  for (const row of rows.filter(({ state }) => state === 'set')) {
    const { id, deed, at, byName } = row
    scheduled.push({ id, deed, at, byName, reasons: await findObstacles(req, row) })
  }
  const last = rows.find(({ state }) => state === 'refused')
  return {
    mayRelease: whoReleases[document.type]({ req }),
    submission:
      submission === null || !shown.has(submission.state)
        ? null
        : {
            state: submission.state,
            byName: submission.byName,
            at: submission.at,
            word: submission.word,
            decidedByName: submission.decidedByName,
            note: submission.note,
            isOwn: submission.by === person,
          },
    scheduled,
    refused: last === undefined ? null : { id: last.id, deed: last.deed, at: last.at, word: last.word ?? '' },
  }
}
