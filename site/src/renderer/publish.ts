import { appendFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Target } from './target.ts'

/** A file as it shall be online; `bytes` are asked for only where it differs from what is there. */
export type Wanted = {
  sha256: string
  bytes: () => Promise<Uint8Array> | Uint8Array
  order: Order
  reason: string
}

/** Files and assets first, so that no page is online before what it shows; lists after what they lead to. */
export type Order = 'asset' | 'page' | 'list' | 'for-crawlers'
const orders: Order[] = ['asset', 'page', 'list', 'for-crawlers']

/** One path that a publish touched. */
export type PathChange = {
  path: string
  change: 'added' | 'changed' | 'removed'
  sha256: string | null
  reason: string
}

/** What a publish did. `id` is the number of the release and the time. */
export type PublishRecord = { id: string; at: string; release: number; bundle: string; paths: PathChange[] }

/** What has to happen so that exactly the wanted files are online, in a safe order: removals come last. */
export const toChanges = (online: Map<string, string>, wanted: Map<string, Wanted>): PathChange[] => {
  const written = orders.flatMap((order) =>
    [...wanted].flatMap(([file, one]): PathChange[] => {
      if (one.order !== order || online.get(file) === one.sha256) return []
      return [
        {
          path: file,
          change: online.has(file) ? 'changed' : 'added',
          sha256: one.sha256,
          reason: one.reason,
        },
      ]
    }),
  )
  const removed = [...online.keys()]
    .filter((file) => !wanted.has(file))
    .map((file): PathChange => ({
      path: file,
      change: 'removed',
      sha256: null,
      reason: '不再有这一页或文件',
    }))
  return [...written, ...removed]
}

/** Makes the changes on a target, and keeps account of what is online as each is made. */
export const carryOut = async (
  changes: PathChange[],
  wanted: Map<string, Wanted>,
  target: Target,
  online: Map<string, string>,
): Promise<void> => {
  for (const { path: file, sha256 } of changes) {
    const one = wanted.get(file)
    if (sha256 === null || one === undefined) {
      await target.remove(file)
      online.delete(file)
    } else {
      await target.put(file, await one.bytes())
      online.set(file, sha256)
    }
  }
}

/** Appends a publish to the record: a file of one JSON line each. */
export const keepRecord = async (file: string, record: PublishRecord): Promise<void> => {
  await mkdir(path.dirname(file), { recursive: true })
  await appendFile(file, `${JSON.stringify(record)}\n`)
}
