import type { DocumentRef } from '../document-ref.ts'
import { fromRef, toRef } from '../document-ref.ts'
import { type ConsentScope, isCovered } from '../documents/family.ts'
import type { Entry, LiveEntry, Version } from './entry.ts'
import type { Publication } from './publication.ts'
import { redact, toMentioned } from './redact.ts'

/** Whether something of a family may be shown. */
export type IsShown = (family: DocumentRef, what: ConsentScope) => boolean

/** Whether something of a family is public: the family is, and the basis on which it is shown covers it. */
export const mayShow = (publication: Publication, family: string, what: ConsentScope): boolean => {
  const one = publication.get('family', family)
  return one !== null && isCovered(one, what)
}

/** What may be shown of whom within entries, told from the newest word on each family. */
export const toIsShown =
  (entryOf: (ref: DocumentRef) => Entry | undefined): IsShown =>
  (ref, what) => {
    const entry = entryOf(ref)
    return entry?.state === 'live' && entry.body.type === 'family' && isCovered(entry.body, what)
  }

const isFamily = (ref: DocumentRef): boolean => fromRef(ref).type === 'family'

const toUntold = ({ day }: Version): Version => ({ day, note: null, body: null })

/** What is left in the open of something that is not live: when it was public, and nothing of what it said. */
const toLeft = (entry: Exclude<Entry, { state: 'live' }>): Entry =>
  entry.history.every(({ note, body }) => note === null && body === null)
    ? entry
    : { ...entry, history: entry.history.map(toUntold) }

const toGone = ({ body: _body, schema: _schema, ...words }: LiveEntry): Entry =>
  toLeft({ ...words, state: 'gone', note: null })

/**
 * An entry as strangers may have it: without the names of those who may not be named, without honours of those whose
 * honours are not shown, and a picture that shows somebody who may not be shown is gone. The same entry where nothing
 * in it has to leave.
 */
export const toShownEntry = (entry: Entry, isShown: IsShown): Entry => {
  if (entry.state !== 'live') return toLeft(entry)
  const { body } = entry
  if (body.type === 'picture') {
    return body.families.every((key) => isShown(toRef('family', key), 'pictures')) ? entry : toGone(entry)
  }
  const isHonoured = (ref: DocumentRef): boolean => !isFamily(ref) || isShown(ref, 'honours')
  const isWhole =
    toMentioned([body, entry.history]).every((ref) => isShown(ref, 'name')) &&
    (body.type !== 'honour' || body.recipients.every(isHonoured))
  if (isWhole) return entry
  const { body: named, history } = redact({ body, history: entry.history }, (ref) => isShown(ref, 'name'))
  return {
    ...entry,
    history,
    body: named.type === 'honour' ? { ...named, recipients: named.recipients.filter(isHonoured) } : named,
  }
}
