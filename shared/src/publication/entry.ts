import { z } from 'zod'
import { calendarDate } from '../calendar-date.ts'
import { documentRef } from '../document-ref.ts'
import { toLines } from '../characters.ts'
import type { Document } from '../documents/index.ts'
import { parse } from '../parse.ts'
import { liftBody, schemaVersion } from './lift.ts'
import { readBody } from './readable.ts'

/** What readers are told of a change. */
const note = z.string().overwrite(toLines).nullable()

/**
 * A version of a document: the day on which a first publication or a major change made it public, and the note of that
 * change. `body` is how it was last read before the next one took its place; null for the present version, for one that
 * was erased, and for types of document of which earlier versions are not shown.
 */
const version = z.strictObject({ day: calendarDate, note, body: z.unknown() })

const common = {
  ref: documentRef,
  revision: z.int().positive(),
  change: z.enum(['minor', 'major']),
  note,
  firstPublic: calendarDate,
  lastPublic: calendarDate,
  slug: z.string().nullable(),
  formerSlugs: z.array(z.string()),
  history: z.array(version).default([]),
}

const entrySchema = z.discriminatedUnion('state', [
  z.strictObject({ ...common, state: z.literal('live'), schema: z.int().positive(), body: z.unknown() }),
  z.strictObject({ ...common, state: z.literal('gone') }),
  z.strictObject({ ...common, state: z.literal('moved'), to: documentRef }),
])

/** A version of a document as its public history tells of it; versions are counted from 1. */
export type Version = Omit<z.infer<typeof version>, 'body'> & { body: Document | null }

type Common = Omit<Extract<z.infer<typeof entrySchema>, { state: 'gone' }>, 'state' | 'history'> & {
  history: Version[]
}

/** A live entry: what is public under a reference, with its revision and public dates. */
export type LiveEntry = Common & { state: 'live'; schema: number; body: Document }

/** The newest public word on a reference: a document, or that it is gone, or that it moved to another one. */
export type Entry =
  LiveEntry | (Common & { state: 'gone' }) | (Common & { state: 'moved'; to: Common['ref'] })

/** Reads a body that was written in the shape of a schema version, lifting an older one, as `readBody` does. Throws `ContractError`. */
export const parseBody = (schema: number, body: unknown, what: string): Document =>
  readBody(liftBody(schema, body), what)

/**
 * Reads an entry as the publication API hands it over, lifting an older body. One that tells no history has its first
 * publication for one. Throws `ContractError`.
 */
export const parseEntry = (value: unknown, what: string): Entry => {
  const { history: told, ...entry } = parse(entrySchema, value, what)
  const schema = entry.state === 'live' ? entry.schema : schemaVersion
  const history =
    told.length === 0
      ? [{ day: entry.firstPublic, note: null, body: null }]
      : told.map(({ day, note, body }, index) => ({
          day,
          note,
          body: body === null ? null : parseBody(schema, body, `${what} ${entry.ref} 第 ${index + 1} 版`),
        }))
  if (entry.state !== 'live') return { ...entry, history }
  return {
    ...entry,
    history,
    schema: schemaVersion,
    body: parseBody(schema, entry.body, `${what} ${entry.ref}`),
  }
}
