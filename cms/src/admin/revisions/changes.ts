import { isDeepStrictEqual } from 'node:util'

/**
 * In which state of the document a field was last changed, when (ISO), by whom, and in which open form; null for the
 * program, and for no form. What was changed before states were counted has no number.
 */
export type Change = { revision?: number; at: string; by: string | null; form: string | null }

/** The last change of each top-level field that was changed since the document was made. */
export type Changes = Record<string, Change>

type Values = Record<string, unknown>

/** What is about the document and not in it. */
const ofTheDocument = new Set([
  'id',
  'createdAt',
  'updatedAt',
  '_status',
  'changes',
  'basedOn',
  'deletedAt',
  'revision',
])

/** Without what holds nothing: an empty field is null, empty text or not there, as it comes. */
const toPlain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(toPlain)
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).flatMap(([name, one]): [string, unknown][] => {
    const plain = toPlain(one)
    const isEmpty =
      plain === null || plain === undefined || plain === '' || (Array.isArray(plain) && plain.length === 0)
    return isEmpty ? [] : [[name, plain]]
  })
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}

/** The top-level fields in which what is saved differs from what there is. */
export const findChangedFields = (before: Values, saved: Values): string[] =>
  Object.keys(saved).filter((name) => {
    if (ofTheDocument.has(name) || saved[name] === undefined) return false
    return !isDeepStrictEqual(toPlain({ it: before[name] }), toPlain({ it: saved[name] }))
  })

/** The changes of a document with those of one more save. */
export const addChanges = (known: Changes, fields: string[], change: Change): Changes => ({
  ...known,
  ...Object.fromEntries(fields.map((field) => [field, change])),
})

/** Reads what the hidden field of a document holds. */
export const parseChanges = (text: unknown): Changes =>
  typeof text === 'string' && text !== '' ? (JSON.parse(text) as Changes) : {}

/**
 * What a save started from: a document's `revision`, or its `updatedAt`, empty for a new one; the open form that sends it,
 * where it is one, and the id of whoever writes in it.
 */
export type BasedOn = { revision: string; form: string | null; user: string | null }

/** Whether something names a state by its number. */
export const isNumber = (revision: string): boolean => /^\d{1,15}$/.test(revision)

/** Reads `basedOn` as a save names it: the revision, the form and its user, with spaces between them. */
export const parseBasedOn = (text: string): BasedOn => {
  const [revision = '', form = null, user = null] = text.split(' ')
  return { revision, form, user }
}

/** `basedOn` as an open form names it. */
export const formatBasedOn = (revision: string, form: string, user: string): string =>
  `${revision} ${form} ${user}`

/** The name of what says in which form a document was made: no save changes its id. */
const making = 'id'

/** The changes of a document that a form made. */
export const toMaking = (change: Change): Changes => ({ [making]: change })

/** Whether a document was made by a form. */
export const isMadeBy = (changes: Changes, form: string): boolean => changes[making]?.form === form

/**
 * What others changed after a revision, by field. A form's own saves are not others', also where the answer to one of
 * them has not arrived when it sends the next.
 */
export const changesSince = (changes: Changes, { revision, form }: BasedOn): Changes =>
  Object.fromEntries(
    Object.entries(changes).filter(
      ([, change]) =>
        (isNumber(revision) ? (change.revision ?? 0) > Number(revision) : change.at > revision) &&
        (form === null || change.form !== form),
    ),
  )
