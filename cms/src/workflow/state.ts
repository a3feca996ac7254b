import { toCanonical } from '@xiezou/shared'
import type { PayloadRequest } from 'payload'
import { whoReleases } from '../access/who-releases.ts'
import { type Deed, ledgerActs } from './acts/ledger-acts.ts'
import type { StoredDocument } from './publishing/together.ts'
import { findSubmission } from './notices.ts'
import { demandPerson } from './people.ts'
import { loadView } from '../publication/view.ts'
import { loadStored, toCandidate, toStoredRef } from './publishing/candidate.ts'
import { about, findRows, type Submission } from './rows.ts'
import { findObstacles } from './waiting.ts'

/** The states in which a form shows a submission. */
const shown = ['waiting', 'scheduled', 'returned'] as const
type ShownState = (typeof shown)[number]

/** What readers have of a document, by the ledger: `changed` where it stands otherwise here than in public. */
export type Standing = 'never-public' | 'public' | 'changed' | 'withdrawn'

/** Where a document stands, in public and on its way there, for its form. */
export type DocumentState = {
  standing: Standing
  mayRelease: boolean
  submission:
    | (Pick<Submission, 'byName' | 'at' | 'word' | 'decidedByName' | 'note'> & {
        state: ShownState
        isOwn: boolean
      })
    | null
  scheduled: { id: string; deed: Deed; verb: string; at: string; byName: string; reasons: string[] }[]
  /** What was set last came to nothing, for this reason. */
  refused: { id: string; deed: Deed; verb: string; at: string; word: string } | null
}

const loadStanding = async (req: PayloadRequest, { type, id }: StoredDocument): Promise<Standing> => {
  const stored = await loadStored(req, type, id, true)
  const ref = stored === null ? null : toStoredRef(type, stored)
  const row = ref === null ? undefined : (await loadView(req.payload)).rows.get(ref)
  if (stored === null || row === undefined) return 'never-public'
  if (row.state !== 'live') return 'withdrawn'
  const { document } = await toCandidate(req, type, stored)
  return document !== null && toCanonical(document) === row.body ? 'public' : 'changed'
}

/** Where a document stands: whether it is public, waits, came back, or is set for an hour. */
export const loadState = async (req: PayloadRequest, document: StoredDocument): Promise<DocumentState> => {
  const { id: person } = demandPerson(req)
  const submission = await findSubmission(req, document)
  const rows = await findRows(req, 'schedules', about(document), { sort: '-setAt' })
  const scheduled: DocumentState['scheduled'] = []
  for (const row of rows.filter(({ state }) => state === 'set')) {
    const { id, deed, at, byName } = row
    scheduled.push({
      id,
      deed,
      verb: ledgerActs[deed].verb,
      at,
      byName,
      reasons: await findObstacles(req, row),
    })
  }
  const last = rows.find(({ state }) => state === 'refused')
  const state = shown.find((one) => one === submission?.state)
  return {
    standing: await loadStanding(req, document),
    mayRelease: whoReleases[document.type]({ req }),
    submission:
      submission === null || state === undefined
        ? null
        : {
            state,
            byName: submission.byName,
            at: submission.at,
            word: submission.word,
            decidedByName: submission.decidedByName,
            note: submission.note,
            isOwn: submission.by === person,
          },
    scheduled,
    refused:
      last === undefined
        ? null
        : {
            id: last.id,
            deed: last.deed,
            verb: ledgerActs[last.deed].verb,
            at: last.at,
            word: last.word ?? '',
          },
  }
}
