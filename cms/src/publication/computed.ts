import { type Read, toAffectedReads } from '@xiezou/shared'
import {
  type ComputedPages,
  maintainedSources,
  stepByStep,
  toComputation,
  toNoPages,
} from '@xiezou/shared/pages'
import { setImmediate as untilOthersHadTheirTurn } from 'node:timers/promises'
import type { Payload } from 'payload'
import { env } from '../env.ts'
import { loadView, toPublicationOf, type View } from './view.ts'

type Known = { view: View; pages: ComputedPages }

// One process loads this module up to three times; like the view, this is kept once and decides nothing.
const knownKey = Symbol.for('xiezou.publication.pages')
const shelf = globalThis as unknown as Record<symbol, WeakMap<Payload, Known> | undefined>
const knownOf = (): WeakMap<Payload, Known> => (shelf[knownKey] ??= new WeakMap())

const context = { siteUrl: env.SITE_URL.replace(/\/$/, ''), maintained: maintainedSources }

/** The reads whose answers may differ between two views. What did not change between them is the same object in both. */
export const toDifferingReads = (before: View, after: View): Set<Read> => {
  const refs = new Set([...before.entries.keys(), ...after.entries.keys()])
  return new Set(
    [...refs].flatMap((ref) => {
      const [was, is] = [before.entries.get(ref) ?? null, after.entries.get(ref) ?? null]
      return was === is ? [] : [...toAffectedReads(was, is)]
    }),
  )
}

/**
 * The pages of a view, made from those that are known: only what may differ is computed. `keep` says that the view is
 * committed, so that the next one can start from it.
 */
export const toPagesOf = (payload: Payload, view: View, keep: boolean): ComputedPages => {
  const known = knownOf().get(payload)
  if (known?.view === view) return known.pages
  const { pages } =
    known === undefined
      ? toComputation(toNoPages(context), toPublicationOf(view), 'all', context)
      : toComputation(known.pages, toPublicationOf(view), toDifferingReads(known.view, view), context)
  if (keep) knownOf().set(payload, { view, pages })
  return pages
}

/** Computes the pages of what is public, so that what comes next has less to compute. */
export const refreshPages = async (payload: Payload): Promise<void> => {
  toPagesOf(payload, await loadView(payload), true)
}

/**
 * Computes the pages of what is public with the start of the server, outside any transaction and page by page, so that
 * requests are answered meanwhile and the first release has little to compute while it holds the lock.
 */
export const warmPages = async (payload: Payload): Promise<void> => {
  const view = await loadView(payload)
  const steps = stepByStep(toNoPages(context), toPublicationOf(view), 'all', context)
  let step = steps.next()
  while (step.done !== true && !knownOf().has(payload)) {
    await untilOthersHadTheirTurn()
    step = steps.next()
  }
  // A release meanwhile computed them itself, and newer ones.
  if (step.done === true && !knownOf().has(payload)) knownOf().set(payload, { view, pages: step.value.pages })
}
