import type { PublishRecord } from './publish.ts'
import type { Renderer } from './renderer.ts'

/** Keeps a site in step with the CMS. `poke` asks for a look as soon as possible; asked often, it looks once more. */
export type Keeper = {
  poke: () => void
  status: () => {
    lastPublish: PublishRecord['id'] | null
    error: string | null
    pages: number
    release: number
  }
  /** Looks no more, once what is being written is written. */
  stop: () => Promise<void>
}

/** Syncs at once, then on every poke and every `pollMs`. `onSynced` is called after each look that did not fail. */
export const keepInSync = (
  renderer: Renderer,
  pollMs: number,
  onSynced: (record: PublishRecord | null) => void,
  onError: (message: string) => void,
): Keeper => {
  let lastPublish: string | null = null
  let error: string | null = null
  let running: Promise<void> | null = null
  let isWanted = false
  let isStopped = false

  const look = async (): Promise<void> => {
    try {
      const record = await renderer.sync()
      lastPublish = record?.id ?? lastPublish
      error = null
      onSynced(record)
    } catch (problem) {
      const message = problem instanceof Error ? problem.message : String(problem)
      if (message !== error) onError(message)
      error = message
    }
  }

  const run = async (): Promise<void> => {
    while (isWanted && !isStopped) {
      isWanted = false
      await look()
    }
    running = null
  }

  const poke = (): void => {
    isWanted = true
    running ??= run()
  }

  const timer = setInterval(poke, pollMs)
  poke()
  return {
    poke,
    status: () => ({ lastPublish, error, ...renderer.counts() }),
    stop: async () => {
      isStopped = true
      clearInterval(timer)
      await running
    },
  }
}
