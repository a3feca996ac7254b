import type { FormState } from 'payload'

/** How often a form is looked at, how long it has to stay as it is, and how long it is waited for, in ms. */
const patience = { look: 50, still: 100, most: 8_000 }

/** What a field of ours waits for before the form is complete, by its path in the form. */
const awaited = new Map<symbol, string>()

/** Says that a field is still being filled in; returns how to say that it is done. */
export const awaitField = (path: string): (() => void) => {
  const mark = Symbol(path)
  awaited.set(mark, path)
  return () => {
    awaited.delete(mark)
  }
}

/** Whether all rows of a form have their fields, and all fields what they begin with. */
export const isComplete = (fields: FormState): boolean =>
  ![...awaited.values()].some((path) => path in fields) &&
  !Object.values(fields).some(({ rows }) => rows?.some(({ isLoading }) => isLoading === true) === true)

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })

/**
 * Waits until a form is complete and holds what was typed: editors of text hand it over a moment later, and what the
 * server begins a field or a row with has to arrive. False where it does not.
 */
export const untilComplete = async (getFields: () => FormState): Promise<boolean> => {
  let last = getFields()
  let still = 0
  for (let waited = 0; waited < patience.most; waited += patience.look) {
    await pause(patience.look)
    const fields = getFields()
    still = fields === last ? still + patience.look : 0
    last = fields
    if (still >= patience.still && isComplete(fields)) return true
  }
  return isComplete(last)
}
