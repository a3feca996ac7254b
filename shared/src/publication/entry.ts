import { z } from 'zod'
import { calendarDate } from '../calendar-date.ts'
import { documentRef } from '../document-ref.ts'
import { type Document, parseDocument } from '../documents/index.ts'
import { parse } from '../parse.ts'
import { liftBody, schemaVersion } from './lift.ts'

const common = {
  ref: documentRef,
  revision: z.int().positive(),
  change: z.enum(['minor', 'major']),
  note: z.string().nullable(),
  firstPublic: calendarDate,
  lastPublic: calendarDate,
  slug: z.string().nullable(),
  formerSlugs: z.array(z.string()),
}

const entrySchema = z.discriminatedUnion('state', [
  z.strictObject({ ...common, state: z.literal('live'), schema: z.int().positive(), body: z.unknown() }),
  z.strictObject({ ...common, state: z.literal('gone') }),
  z.strictObject({ ...common, state: z.literal('moved'), to: documentRef }),
])

type Common = Omit<Extract<z.infer<typeof entrySchema>, { state: 'gone' }>, 'state'>

/** A live entry: what is public under a reference, with its revision and public dates. */
export type LiveEntry = Common & { state: 'live'; schema: number; body: Document }

/** The newest public word on a reference: a document, or that it is gone, or that it moved to another one. */
export type Entry =
  LiveEntry | (Common & { state: 'gone' }) | (Common & { state: 'moved'; to: Common['ref'] })

/** Reads an entry as the publication API hands it over, lifting an older body. Throws `ContractError`. */
export const parseEntry = (value: unknown, what: string): Entry => {
  const entry = parse(entrySchema, value, what)
  if (entry.state !== 'live') return entry
  const body = parseDocument(liftBody(entry.schema, entry.body), `${what} ${entry.ref}`)
  return { ...entry, schema: schemaVersion, body }
}
