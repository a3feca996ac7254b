import { createStore, delMany, entries, set, type UseStore } from 'idb-keyval'

/** What stands in a form and is not saved, as this browser keeps it for whoever wrote it. */
export type KeptCopy = {
  user: string
  /** The document, as `toPlaceOf` names it. */
  place: string
  form: string
  /** The revision that the form started from, empty for a new document. */
  revision: string
  /** When it was last typed in, in ms. */
  at: number
  data: Record<string, unknown>
}

const hour = 60 * 60 * 1000

/** The most copies that one browser keeps; the oldest make way. */
const most = 20

/** What tells of people at home is kept for a day, everything else over a weekend, and nothing longer. */
const toLifetime = (place: string): number => (/^(families|pictures)\//.test(place) ? 24 : 72) * hour

/** How a document is named among the copies; all new ones of a collection are offered to its next new form. */
export const toPlaceOf = (slug: string, id: string | null): string => `${slug}/${id ?? 'new'}`

/** Of all copies of a browser those that may stay for somebody: their own, fresh enough, and not too many. */
export const findStale = (copies: KeptCopy[], user: string, now: number): KeptCopy[] => {
  const isFresh = (copy: KeptCopy): boolean =>
    copy.user === user && copy.at <= now && now - copy.at < toLifetime(copy.place)
  const fresh = copies.filter(isFresh).sort((a, b) => b.at - a.at)
  return [...copies.filter((copy) => !isFresh(copy)), ...fresh.slice(most)]
}

/** The copies to offer to a form, newest first: of the same document, and not of a form that is still open. */
export const findOffers = (
  copies: KeptCopy[],
  { user, place, form }: Pick<KeptCopy, 'user' | 'place' | 'form'>,
  open: ReadonlySet<string>,
): KeptCopy[] =>
  copies
    .filter(
      (copy) => copy.user === user && copy.place === place && copy.form !== form && !open.has(copy.form),
    )
    .sort((a, b) => b.at - a.at)

/** Values as a form sends them, without what is about the form. */
export const toOwnData = (data: Record<string, unknown>): Record<string, unknown> => {
  const { basedOn: _, _status: __, updatedAt: ___, createdAt: ____, revision: _____, ...own } = data
  return own
}

/** Whether two states of a form hold the same. Files are compared by what the browser says of them. */
export const isSameData = (one: Record<string, unknown>, other: Record<string, unknown>): boolean => {
  const toText = (data: Record<string, unknown>): string =>
    JSON.stringify(toOwnData(data), (_, value: unknown) =>
      value instanceof File ? `${value.name} ${value.size} ${value.lastModified}` : value,
    )
  return toText(one) === toText(other)
}

const toKey = ({ user, place, form }: Pick<KeptCopy, 'user' | 'place' | 'form'>): string =>
  `${user} ${place} ${form}`

let store: UseStore | null = null
const open = (): UseStore => (store ??= createStore('xiezou', 'not-saved'))

/** A browser that keeps nothing (a private window, a full disk) is no reason not to write. */
const quietly = async <Result>(work: () => Promise<Result>, otherwise: Result): Promise<Result> => {
  try {
    return await work()
  } catch {
    return otherwise
  }
}

/** All copies of this browser. */
export const loadCopies = (): Promise<KeptCopy[]> =>
  quietly(async () => (await entries<string, KeptCopy>(open())).map(([, copy]) => copy), [])

/** Keeps a copy in place of the form's last one; false where the browser keeps nothing. */
export const keepCopy = (copy: KeptCopy): Promise<boolean> =>
  quietly(async () => {
    await set(toKey(copy), copy, open())
    return true
  }, false)

/** Forgets copies: they were saved, or somebody wanted none of them. */
export const forgetCopies = (copies: Pick<KeptCopy, 'user' | 'place' | 'form'>[]): Promise<void> =>
  quietly(() => delMany(copies.map(toKey), open()), undefined)

/** Forgets what is not of somebody who has signed in, and what is too old. */
export const forgetOthersCopies = async (user: string): Promise<void> => {
  const stale = findStale(await loadCopies(), user, Date.now())
  if (stale.length > 0) await forgetCopies(stale)
}

/** Forgets everything: somebody signed out. */
export const forgetAllCopies = async (): Promise<void> => forgetCopies(await loadCopies())

const lockOf = (form: string): string => `xiezou-form-${form}`

/** Marks a form as open as long as its page lives; returns how to end that. Browsers have locks on HTTPS alone. */
export const markOpen = (form: string): (() => void) => {
  const { promise, resolve } = Promise.withResolvers<null>()
  void (navigator.locks as LockManager | undefined)?.request(lockOf(form), () => promise)
  return () => {
    resolve(null)
  }
}

/** The forms that are open in this browser, in any window. */
export const findOpenForms = async (): Promise<Set<string>> => {
  const { held = [] } = (await (navigator.locks as LockManager | undefined)?.query()) ?? {}
  return new Set(held.map(({ name = '' }) => name.replace(lockOf(''), '')))
}
