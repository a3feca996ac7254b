import type { Fault } from './faults.ts'
import type { PublishRecord } from './publish.ts'
import type { Renderer } from './renderer.ts'

/**
 * What a keeper can tell: its last publish since it started, what is online, why the last look failed, if it did, and
 * what of it all could not be put online.
 */
type Status = {
  lastPublish: { id: string; at: string; paths: number } | null
  release: number
  pages: number
  error: string | null
  faults: Fault[]
}

/** After so many polls, what the source did not give is asked for again: it may be there though nothing was released. */
const pollsUntilAgain = 12

/** Keeps a site in step with the CMS. `poke` asks for a look as soon as possible; asked often, it looks once more. */
export type Keeper = {
  poke: () => void
  status: () => Status
  /** Looks no more; resolves once nothing is being written. */
  stop: () => Promise<void>
}

/** Syncs at once, then on every poke and every `pollMs`; every `compareMs` it compares what is online first. `onSynced` is called after each look that did not fail. */
export const keepInSync = (
  renderer: Renderer,
  pollMs: number,
  onSynced: (record: PublishRecord | null) => void,
  onError: (message: string) => void,
  compareMs = 60_000,
): Keeper => {
  let lastPublish: Status['lastPublish'] = null
  let error: string | null = null
  let fontError: string | null = null
  let running: Promise<void> | null = null
  let isWanted = false
  let isToCompare = false
  let isStopped = false

  const look = async (): Promise<void> => {
    try {
      if (isToCompare) await renderer.compare()
      isToCompare = false
      const record = await renderer.sync()
      if (record !== null) lastPublish = { id: record.id, at: record.at, paths: record.paths.length }
      error = null
      onSynced(record)
    } catch (problem) {
      const message = problem instanceof Error ? problem.message : String(problem)
      if (message !== error && !isStopped) onError(message)
      error = message
    }
  }

  /** Pages are whole without their title fonts: these are made while nobody asks for a look. */
  const addFonts = async (): Promise<void> => {
    try {
      while (!isWanted && !isStopped && (await renderer.addFont()));
    } catch (problem) {
      const message = problem instanceof Error ? problem.message : String(problem)
      if (message !== fontError && !isStopped) onError(message)
      fontError = message
    }
  }

  const run = async (): Promise<void> => {
    while (isWanted && !isStopped) {
      isWanted = false
      await look()
      await addFonts()
    }
    running = null
  }

  const poke = (): void => {
    isWanted = true
    if (!isStopped) running ??= run()
  }

  let polls = 0
  const timer = setInterval(() => {
    polls += 1
    if (polls % pollsUntilAgain === 0) renderer.tryAgain()
    poke()
  }, pollMs)
  const comparing = setInterval(() => {
    isToCompare = true
    poke()
  }, compareMs)
  poke()
  return {
    poke,
    status: () => ({ lastPublish, ...renderer.counts(), error, faults: renderer.faults() }),
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      clearInterval(comparing)
      await running
    },
  }
}
