import { type Document, fromRef, parseBody, type Version } from '@xiezou/shared'
import { toRowName, type Words } from './row.ts'

/** The types of document of which readers can look up earlier versions. */
const keptTypes = new Set(['article'])

/** The newest row of a reference until now, and the versions until then. */
export type Past = { row: Words; history: Version[] }

const toLastRead = (row: Words): Document | null => {
  if (row.state !== 'live' || row.body === null || !keptTypes.has(fromRef(row.ref).type)) return null
  try {
    return parseBody(row.schemaVersion, JSON.parse(row.body), toRowName(row))
  } catch {
    // What was said before and cannot be read keeps nothing newer from being public.
    return null
  }
}

/**
 * The versions of a reference up to a row. A first publication and each major change begin one; a minor change goes on
 * with the present one, as does publishing again what was withdrawn.
 */
export const toHistory = (row: Words, past: Past | null): Version[] => {
  const present = { day: row.lastPublic, note: row.note ?? null, body: null }
  const last = past?.history.at(-1)
  if (past === null || last === undefined) return [present]
  const earlier = past.history.slice(0, -1)
  if (row.state === 'live' && row.change === 'minor') return [...earlier, { ...last, body: null }]
  const ended = past.row.state === 'live' ? { ...last, body: toLastRead(past.row) } : last
  return row.state === 'live' ? [...earlier, ended, present] : [...earlier, ended]
}
