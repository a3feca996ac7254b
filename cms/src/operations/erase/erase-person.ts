import type { PayloadRequest } from 'payload'
import { inTransaction } from '../../database/in-transaction.ts'
import { forgetDocuments } from '../../workflow/forget-documents.ts'
import { eraseFromLedger } from './erase-from-ledger.ts'
import { findPerson } from './find-person.ts'
import { wipeQueue, wipeTask } from './job.ts'
import { withoutNames } from './person.ts'
import { scrubDatabase } from './scrub-database.ts'

/** What an erasure came to. `words` are what copies are to be searched for: the names, and the names of the files. */
export type Erased = {
  rows: number
  changed: string[]
  scrubbed: number
  pictures: number
  evidence: number
  files: number
  names: string[]
  words: string[]
}

const toBaseName = (file: string): string => file.split(/[/\\]/).at(-1) ?? file

/**
 * Takes a family and its people out of everything: the ledger, stored documents with their drafts and versions, what was
 * submitted and set for an hour, jobs, preferences, releases, files. All of it or nothing; the files and the freed space of the database follow by a job.
 * Returns null where there is no such family.
 */
export const erasePerson = async (
  req: PayloadRequest,
  { family, reason, names }: { family: string; reason: string; names: string[] },
): Promise<Erased | null> =>
  inTransaction(req, async () => {
    const found = await findPerson(req, family, names)
    if (found === null) return null
    const { person, pictures, evidence, files } = found
    const { rows, changed } = await eraseFromLedger(req, person, withoutNames(reason, person))
    const remove = async (collection: string, ids: string[]): Promise<void> => {
      for (const id of ids)
        await req.payload.delete({
          collection,
          id,
          trash: true,
          depth: 0,
          overrideAccess: true,
          req,
          context: { isErasing: true },
        })
    }
    await remove('families', [family])
    await remove('pictures', pictures)
    await remove('evidence-files', evidence)
    // After the deletions, which tell those who waited; before the rest, since a row without its document is no row.
    await forgetDocuments(req, [...person.ids])
    const scrubbed = await scrubDatabase(req, person)
    await req.payload.jobs.queue({
      task: wipeTask,
      queue: wipeQueue,
      input: { files: files.map((file) => ({ file })) },
      req,
    })
    return {
      rows,
      changed,
      scrubbed,
      pictures: pictures.length,
      evidence: evidence.length,
      files: files.length,
      names: person.names,
      words: [...person.names, ...files.map(toBaseName)],
    }
  })
