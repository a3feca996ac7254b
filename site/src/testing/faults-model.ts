import {
  type DocumentRef,
  type Entry,
  fromRef,
  toHash,
  toIsShown,
  toPublication,
  toShownEntry,
} from '@xiezou/shared'
import { toComputation, toFile, toNoPages } from '@xiezou/shared/pages'
import { guardPublication } from '../renderer/guard-publication.ts'
import type { FakeCms } from './fake-cms.ts'
import { toFakeHtml } from './fake-draw.ts'
import { siteUrl } from './reference-tree.ts'

type Held = { hash: string; entry: Entry }

/** What a renderer ought to know of a CMS whose lines arrive damaged: told from the rule, without the renderer. */
export type KnownModel = {
  /** What a look reads. */
  look: (cms: FakeCms) => void
  /** What a start forgets: all that it can ask for again. */
  restart: () => void
  unread: () => DocumentRef[]
  /** The files of all pages, drawn from nothing; those that cannot be, as they would be; and those that cannot be made. */
  toTree: (failing: Set<string>) => {
    tree: Record<string, string>
    undrawn: Record<string, string>
    unmade: string[]
  }
}

const mayStay = (entry: Entry): boolean =>
  fromRef(entry.ref).type !== 'family' &&
  (entry.state !== 'live' || entry.body.type !== 'picture' || entry.body.families.length === 0)

type Said = { state: string; body?: { statistic?: string } }

/** What a spoilt line still says, where it is told by its hash to be the line that was asked for. */
const toSaid = (line: string, hash: string): Said | null => {
  try {
    const sent = JSON.parse(line) as { hash: string; entry: Said }
    return sent.hash === hash ? sent.entry : null
  } catch {
    return null
  }
}

/** A model that knows nothing. */
export const toKnownModel = (): KnownModel => {
  let held = new Map<DocumentRef, Held>()
  let unread = new Map<DocumentRef, { hash: string; statistic: string | null }>()
  return {
    look(cms) {
      const entries = new Map(cms.entries().map((entry) => [entry.ref, entry]))
      held = new Map([...held].filter(([ref]) => entries.has(ref)))
      unread = new Map([...unread].filter(([ref]) => entries.has(ref)))
      for (const [ref, entry] of entries) {
        const hash = toHash(entry)
        if (held.get(ref)?.hash === hash || unread.get(ref)?.hash === hash) continue
        unread.delete(ref)
        const damage = cms.damage.get(ref)
        if (damage !== undefined) {
          const said = toSaid(damage(JSON.stringify({ hash, entry })), hash)
          const isLeft = said !== null && said.state !== 'live'
          // A line that says at least that something left is believed.
          if (!isLeft) unread.set(ref, { hash, statistic: said?.body?.statistic ?? null })
          const last = held.get(ref)
          if (last !== undefined && (isLeft || !mayStay(last.entry))) held.delete(ref)
        } else held.set(ref, { hash, entry })
      }
      const isShown = toIsShown((ref) => held.get(ref)?.entry)
      for (const ref of unread.keys()) {
        const last = held.get(ref)
        if (last !== undefined) held.set(ref, { ...last, entry: toShownEntry(last.entry, isShown) })
      }
    },
    restart() {
      held = new Map([...held].filter(([ref]) => unread.has(ref)))
      unread.clear()
    },
    unread: () => [...unread.keys()],
    toTree(failing) {
      const context = { siteUrl }
      const publication = guardPublication(toPublication([...held.values()].map(({ entry }) => entry)), {
        entries: held,
        unread: new Map([...unread].map(([ref, one]) => [ref, { ...one, words: 'x' }] as const)),
      })
      const { changed, pages } = toComputation(toNoPages(context), publication, 'all', context)
      const toHtml = (isFailing: boolean): Record<string, string> =>
        Object.fromEntries(
          changed
            .filter(({ path }) => failing.has(path) === isFailing)
            .map(({ path, page }) => [toFile(path), toFakeHtml(path, page, 'bundle-1')]),
        )
      return {
        tree: toHtml(false),
        undrawn: toHtml(true),
        unmade: [...pages.unmade.values()].flatMap(({ address }) =>
          address.path === '' ? [] : [toFile(address.path)],
        ),
      }
    },
  }
}
