import type { Failure } from './failures.ts'

/**
 * What became of the last save of a form; `isKept` says that this device has what was not
 * saved, `made` is the id of the document that a save made.
 */
export type SaveState =
  | { kind: 'none' }
  | { kind: 'saving' }
  | { kind: 'signed-out' }
  | { kind: 'failed'; failure: Failure; isKept: boolean; attempts: number }
  | { kind: 'saved'; data: Record<string, unknown>; made: string | null }

const none: SaveState = { kind: 'none' }
const states = new Map<string, SaveState>()
const listeners = new Set<() => void>()

/** What became of the last save of a form, by the name that the form gave itself. */
export const getSaveState = (form: string): SaveState => states.get(form) ?? none

/** Notes what becomes of a save; of a failure also the how manieth it is in a row. */
export const noteSave = (form: string | null, state: SaveState): void => {
  if (form === null) return
  states.set(form, state)
  for (const listener of listeners) listener()
}

/** Calls back whenever something became of a save; returns how to stop that. */
export const onSave = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** How long to wait before a failed save is tried again, in ms. */
export const toPatience = (attempts: number): number => Math.min(60_000, 2_500 * 2 ** attempts)
