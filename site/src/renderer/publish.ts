import { appendFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Target } from './target.ts'

/** Files and assets first, so that no page is online before what it shows; lists after what they lead to. */
const orders = ['file', 'page', 'list', 'for-crawlers'] as const
export type Order = (typeof orders)[number]

/** A file as it shall be online; `load` is asked only where it differs from what is there. */
export type Wanted = {
  sha256: string
  load: () => Promise<Uint8Array> | Uint8Array
  order: Order
  toReason: () => string
}

/** One path that a publish touches, and why, in words. */
export type PathChange = {
  path: string
  change: 'added' | 'changed' | 'removed'
  sha256: string | null
  reason: string
}

/** What a publish did. `id` is the number of the release and the time; one that was interrupted says so. */
export type PublishRecord = {
  id: string
  at: string
  release: number
  bundle: string
  paths: PathChange[]
  interrupted?: true
}

/** What has to happen so that exactly the wanted files are online, in a safe order: removals come last. */
export const toChanges = (
  online: Map<string, string>,
  wanted: Map<string, Wanted>,
  toRemovalReason: (file: string) => string,
): PathChange[] => {
  const written = orders.flatMap((order) =>
    [...wanted].flatMap(([file, one]): PathChange[] =>
      one.order !== order || online.get(file) === one.sha256
        ? []
        : [
            {
              path: file,
              change: online.has(file) ? 'changed' : 'added',
              sha256: one.sha256,
              reason: one.toReason(),
            },
          ],
    ),
  )
  const removed = [...online.keys()]
    .filter((file) => !wanted.has(file))
    .map((file): PathChange => ({
      path: file,
      change: 'removed',
      sha256: null,
      reason: toRemovalReason(file),
    }))
  return [...written, ...removed]
}

/**
 * Makes the changes on a target one after another, and keeps account in `online` of each as it is made.
 * Yields every change that was made; stops between two of them when the signal says so. A file that cannot be removed
 * keeps no other one online: that is thrown when all have been tried.
 */
export const carryOut = async function* (
  changes: PathChange[],
  wanted: Map<string, Wanted>,
  target: Target,
  online: Map<string, string>,
  ending: AbortSignal,
): AsyncGenerator<PathChange> {
  let failure: { error: unknown } | null = null
  for (const change of changes) {
    ending.throwIfAborted()
    const one = wanted.get(change.path)
    if (one === undefined) {
      try {
        await target.remove(change.path)
      } catch (error) {
        failure ??= { error }
        continue
      }
      online.delete(change.path)
    } else {
      await target.put(change.path, await one.load())
      online.set(change.path, one.sha256)
    }
    yield change
  }
  if (failure !== null) throw failure.error
}

/** Appends a publish to the record: a file of one JSON line each. */
export const keepRecord = async (file: string, record: PublishRecord): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true })
  await appendFile(file, `${JSON.stringify(record)}\n`)
}
