import { type Target, toSha256 } from '../renderer/target.ts'

/** A target in memory: its files as bytes, what was done to it in order, and how many more writes it takes before it fails. */
export type MemoryTarget = Target & {
  files: Map<string, Uint8Array>
  done: string[]
  writesLeft: number
}

/** An empty target. */
export const makeMemoryTarget = (): MemoryTarget => {
  const target: MemoryTarget = {
    files: new Map(),
    done: [],
    writesLeft: Infinity,
    put(file, bytes) {
      if (target.writesLeft === 0) return Promise.reject(new Error('磁盘满了'))
      target.writesLeft -= 1
      target.files.set(file, bytes)
      target.done.push(`put ${file}`)
      return Promise.resolve()
    },
    remove(file) {
      target.files.delete(file)
      target.done.push(`remove ${file}`)
      return Promise.resolve()
    },
    list: () => Promise.resolve(new Map([...target.files].map(([file, bytes]) => [file, toSha256(bytes)]))),
  }
  return target
}

/** Files as text by their paths, in the order of these. */
export const toTexts = (files: Iterable<[string, Uint8Array]>): Record<string, string> =>
  Object.fromEntries(
    [...files]
      .map(([file, bytes]) => [file, new TextDecoder().decode(bytes)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
