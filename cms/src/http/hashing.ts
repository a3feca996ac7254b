import crypto from 'node:crypto'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/** Whose password it is: of an account that is being written, of somebody in a browser that is known, or of a stranger. */
export type Lane = 'writing' | 'known' | 'stranger'

type Work = { password: unknown; salt: unknown; iterations: unknown; bytes: unknown; digest: unknown }
type Hash = Buffer<ArrayBuffer>
type Job = { work: Work; resolve: (hash: Hash) => void; reject: (error: unknown) => void }
type Answer = { hash: Uint8Array<ArrayBuffer> } | { error: unknown }

// In the order in which they are served. A write waits within its transaction, and of these there is one at a time.
const lanes = ['writing', 'known', 'stranger'] as const satisfies Lane[]

/** The most people who sign in at once. */
export const mostSeats = { known: 300, stranger: 100 }

const mostThreads = Math.max(1, Math.min(4, availableParallelism() - 1))

// The asynchronous `pbkdf2` of any thread runs in the four threads that files and the embedded database share.
const source = `
const { pbkdf2Sync } = require('node:crypto')
const { parentPort } = require('node:worker_threads')
parentPort.on('message', ({ password, salt, iterations, bytes, digest }) => {
  try {
    parentPort.postMessage({ hash: pbkdf2Sync(password, salt, iterations, bytes, digest) })
  } catch (error) {
    parentPort.postMessage({ error })
  }
})`

/** Where passwords are hashed: threads of its own, which end when nobody waits. */
const makePlace = () => {
  const waiting: Record<Lane, Job[]> = { writing: [], known: [], stranger: [] }
  let threads = 0

  const takeNext = (): Job | undefined => {
    const lane = lanes.find((one) => waiting[one].length > 0)
    return lane === undefined ? undefined : waiting[lane].shift()
  }

  const work = async (): Promise<void> => {
    threads += 1
    const worker = new Worker(source, { eval: true, execArgv: [] })
    for (let job = takeNext(); job !== undefined; job = takeNext()) {
      try {
        worker.postMessage(job.work)
        const [answer] = (await once(worker, 'message')) as [Answer]
        if ('error' in answer) job.reject(answer.error)
        else job.resolve(Buffer.from(answer.hash))
      } catch (error) {
        job.reject(error)
        break
      }
    }
    threads -= 1
    await worker.terminate()
  }

  const hash = (lane: Lane, given: Work): Promise<Hash> => {
    const { promise, resolve, reject } = Promise.withResolvers<Hash>()
    waiting[lane].push({ work: given, resolve, reject })
    if (threads < mostThreads) void work()
    return promise
  }

  const taken = { known: 0, stranger: 0 }
  const takeSeat = (lane: keyof typeof taken): (() => void) | null => {
    if (taken[lane] >= mostSeats[lane]) return null
    taken[lane] += 1
    return () => {
      taken[lane] -= 1
    }
  }
  return { hash, takeSeat }
}

// One for the process, whichever copy of this module asks.
const key = Symbol.for('xiezou.hashing')
const shelf = globalThis as unknown as Record<symbol, ReturnType<typeof makePlace> | undefined>
const place = (shelf[key] ??= makePlace())

/** Hashes a password when its turn comes; those of strangers come last. */
export const hashPassword = place.hash

/** A place among those who sign in, which is to be left again; null where all are taken. */
export const takeSeat = place.takeSeat

/** Has what Payload hashes, of accounts that are made and changed, hashed here too. */
export const hashForPayload = (): void => {
  const pbkdf2: typeof crypto.pbkdf2 = (password, salt, iterations, bytes, digest, done) => {
    place.hash('writing', { password, salt, iterations, bytes, digest }).then(
      (hash) => {
        done(null, hash)
      },
      (error: unknown) => {
        done(error as Error, Buffer.alloc(0))
      },
    )
  }
  // There is no other way in: Payload calls it by this name.
  Object.assign(crypto, { pbkdf2 })
}
