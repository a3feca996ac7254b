import { toFailure, toMade, toQuiet } from './failures.ts'
import { forgetAllCopies, keepCopy, toOwnData, toPlaceOf } from './kept-copies.ts'
import { readSave, type Save } from './save-request.ts'
import { getSaveState, noteSave } from './save-states.ts'
import { signInAgain } from './sign-in-again.ts'

/** How long a save without a file may take, in ms. */
const longest = 60_000

type Answered = { status: number; response: Response; body: unknown }

const toAnswered = async (response: Response): Promise<Answered> => ({
  status: response.status,
  response,
  body: response.ok
    ? null
    : ((await response
        .clone()
        .json()
        .catch(() => null)) as unknown),
})

const noAnswer = (status: number): Answered => ({ status, response: Response.json({}), body: null })

/** Sends a save to the end; whatever keeps it from being answered is an answer as well. */
const send = async (
  plain: typeof fetch,
  address: string,
  init: RequestInit,
  save: Save,
): Promise<Answered> => {
  const bound = save.file !== null ? [] : [AbortSignal.timeout(longest)]
  const signal = AbortSignal.any([...bound, ...(init.signal ? [init.signal] : [])])
  try {
    return await toAnswered(await plain(address, { ...init, signal }))
  } catch (error) {
    if (init.signal?.aborted === true) throw error
    return noAnswer(error instanceof DOMException && error.name === 'TimeoutError' ? 408 : 0)
  }
}

/** Whether the browser is signed in as whoever writes; what is not known is no reason to ask for a password. */
const isSignedIn = async (plain: typeof fetch, user: string | null): Promise<boolean> => {
  try {
    const response = await plain('/api/users/me?depth=0', { credentials: 'include', cache: 'no-store' })
    if (!response.ok) return true
    const { user: found } = (await response.json()) as { user: { id: unknown } | null }
    return found !== null && (user === null || String(found.id) === user)
  } catch {
    return true
  }
}

const refusals = new Set([401, 403, 413])

const toPlace = ({ slug }: Save, made: string, address: string): string =>
  `/api/${slug}/${made}${new URL(address, window.location.href).search}`

/** Sends a save; where nobody is signed in, again after the password, and of a form that has made its document, as a change of it. */
const carry = async (
  plain: typeof fetch,
  address: string,
  init: RequestInit,
  save: Save,
): Promise<Answered> => {
  const answered = await send(plain, address, init, save)
  const made = toMade(answered.status, answered.body)
  if (made !== null && save.id === null)
    return carry(plain, toPlace(save, made, address), { ...init, method: 'PATCH' }, { ...save, id: made })
  if (!refusals.has(answered.status) || (await isSignedIn(plain, save.user))) return answered
  noteSave(save.form, { kind: 'signed-out' })
  const isBack = await signInAgain(save.user)
  if (!isBack) return { ...answered, status: 401, body: null }
  noteSave(save.form, { kind: 'saving' })
  return carry(plain, address, init, save)
}

const attemptsOf = (form: string | null): number => {
  const before = form === null ? null : getSaveState(form)
  return before?.kind === 'failed' ? before.attempts : 0
}

/** Keeps on the device what was not saved; false where that cannot be. */
const keep = ({ slug, id, isGlobal, form, user, revision, file, data }: Save): Promise<boolean> =>
  form === null || user === null
    ? Promise.resolve(false)
    : keepCopy({
        user,
        place: toPlaceOf(slug, isGlobal ? slug : id),
        form,
        revision,
        at: Date.now(),
        data: { ...toOwnData(data), ...(file !== null && { file }) },
      })

/** The id of the document that a save made; null where it changed one. */
const toMadeBy = async ({ id, isGlobal }: Save, response: Response): Promise<string | null> => {
  if (id !== null || isGlobal) return null
  const { doc } = (await response.clone().json()) as { doc?: { id?: string | number } }
  return doc?.id === undefined ? null : String(doc.id)
}

/** Does a save, says what becomes of it, and answers the form so that it keeps everything and says nothing twice. */
const guard = async (
  plain: typeof fetch,
  address: string,
  init: RequestInit,
  save: Save,
): Promise<Response> => {
  const { form } = save
  const attempts = attemptsOf(form)
  noteSave(form, { kind: 'saving' })
  const { status, response, body } = await carry(plain, address, init, save)
  if (response.ok && body === null && status < 400 && status !== 0) {
    noteSave(form, { kind: 'saved', data: save.data, made: await toMadeBy(save, response) })
    return response
  }
  const failure = toFailure(status, body)
  // Before it is said: whoever reads that may close the window.
  const isKept = await keep(save)
  noteSave(form, { kind: 'failed', failure, isKept, attempts: attempts + 1 })
  // What a form without a line of its own was told goes to its notices.
  const isQuiet =
    form !== null && (save.isByItself || failure.isPassing || failure.isConflict || status === 401)
  return Response.json(toQuiet(body, isQuiet, failure), { status: status === 0 ? 503 : status })
}

const installed = Symbol.for('xiezou.guarded-saves')

/**
 * Stands between the forms and the network. Payload's form tells a failed request by an English toast or not at all,
 * forgets after some failures that it has changed, and offers no place where a save could be sent again.
 */
export const guardSaves = (): void => {
  const page = window as typeof window & { [installed]?: true }
  if (page[installed] === true) return
  page[installed] = true
  const plain = window.fetch.bind(window)
  window.fetch = (input, init) => {
    const address = typeof input === 'string' ? input : input instanceof URL ? input.href : null
    // What somebody leaves behind who signs out is nobody's.
    if (address?.endsWith('/api/users/logout') === true) void forgetAllCopies()
    const save = address === null ? null : readSave(address, init?.method, init?.body)
    return address === null || save === null ? plain(input, init) : guard(plain, address, init ?? {}, save)
  }
}
