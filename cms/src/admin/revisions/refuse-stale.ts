import { APIError, type CollectionConfig, type Field, type GlobalConfig, type PayloadRequest } from 'payload'
import { toBeijing } from '../../beijing-time.ts'
import { revisionField } from '../../database/in-own-order.ts'
import {
  addChanges,
  type Changes,
  changesSince,
  findChangedFields,
  isNumber,
  type BasedOn,
  isMadeBy,
  parseBasedOn,
  parseChanges,
  toMaking,
} from './changes.ts'
import { loadNextRevision, type Place } from './next-revision.ts'

type Values = Record<string, unknown>

/** What a save may name beside the fields: what it started from, as `parseBasedOn` reads it. */
type Saved = Values & { basedOn?: unknown }

/** The Chinese label of each top-level field. */
const toLabels = (fields: Field[]): [string, string][] =>
  fields.flatMap((field): [string, string][] => {
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab): [string, string][] =>
        'name' in tab ? [[tab.name, toText(tab.label, tab.name)]] : toLabels(tab.fields),
      )
    if ('name' in field) return [[field.name, toText('label' in field ? field.label : undefined, field.name)]]
    return 'fields' in field ? toLabels(field.fields) : []
  })

const toText = (label: unknown, name: string): string => {
  if (typeof label === 'string') return label
  const zh = (label as { zh?: unknown } | null | undefined)?.zh
  return typeof zh === 'string' ? zh : name
}

/** What a colleague is called who has given no name; addresses of mail are nobody's business. */
const toCalled = (by: string): string => (by.includes('@') ? '一位同事' : by)

/** Who changed what and when, in one sentence for each of them. */
const toSentences = (since: Changes, labels: Map<string, string>): string => {
  const byPerson = Map.groupBy(Object.entries(since), ([, { by }]) => by ?? '系统')
  return [...byPerson]
    .map(([by, changes]) => {
      const times = changes.map(([, { at }]) => at).sort()
      const fields = changes.map(([field]) => labels.get(field) ?? field)
      return `${toCalled(by)}在 ${toBeijing(times.at(-1) ?? '')} 改了“${fields.join('、')}”`
    })
    .join('；')
}

const refuse = (since: Changes, fields: Field[]): never => {
  const who = toSentences(since, new Map(toLabels(fields)))
  const message = `没有保存：您打开以后，${who}。您写的内容还在这里，请先看看最新的内容，再决定保留哪一份。`
  throw new APIError(message, 409, { errors: [{ path: 'basedOn', message, label: message }] }, true)
}

const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

const isKnown = ({ revision }: BasedOn, current: Values): boolean =>
  isNumber(revision)
    ? Number(revision) <= Number(current[revisionField] ?? 0)
    : instant.test(revision) && revision <= String(current['updatedAt'])

const isNewest = ({ revision }: BasedOn, current: Values): boolean =>
  revision === String(isNumber(revision) ? current[revisionField] : current['updatedAt'])

/** Reads what a save names, nothing where it names no revision. Throws 400 where it was never the revision of the document: nothing would be newer. */
const toStarted = (basedOn: unknown, current: Values): BasedOn | null => {
  if (basedOn === undefined || basedOn === null || basedOn === '') return null
  const started = typeof basedOn === 'string' ? parseBasedOn(basedOn) : null
  if (started?.revision === '' && started.form !== null) return null
  if (started !== null && isKnown(started, current)) return started
  const message = 'basedOn 要写打开时这份内容的 revision，例如 12'
  throw new APIError(message, 400, { errors: [{ path: 'basedOn', message, label: message }] }, true)
}

/**
 * What of a save may go on, given the newest state: all of it where nobody changed anything since the revision that it
 * names, or where it names none. What only the program changed since stays as the program left it.
 * Throws 409, saying who changed what since.
 */
const admit = (saved: Saved, current: Values | null, fields: Field[]): Values => {
  const { basedOn, ...data } = saved
  const started = current === null ? null : toStarted(basedOn, current)
  if (current === null || started === null || isNewest(started, current)) return data
  const since = changesSince(parseChanges(current['changes']), started)
  if (Object.values(since).some(({ by }) => by !== null)) refuse(since, fields)
  return Object.fromEntries(Object.entries(data).filter(([name]) => since[name] === undefined))
}

const toName = ({ user }: PayloadRequest): string | null => {
  if (user === null) return null
  const { name, email } = user as { name?: string | null; email?: string }
  return typeof name === 'string' && name !== '' ? name : (email ?? null)
}

/** Counts the state that is saved, and notes who changed which fields, of those that the document has. */
const note = async (
  req: PayloadRequest,
  place: Place,
  data: Values,
  before: Values | undefined,
  labels: Map<string, string>,
): Promise<Values> => {
  const isNew = before === undefined || (place.id !== null && before['id'] === undefined)
  const revision = isNew ? 1 : await loadNextRevision(req, place, before)
  const { form } = req.context
  const change = {
    revision,
    at: new Date().toISOString(),
    by: toName(req),
    form: typeof form === 'string' ? form : null,
  }
  const known = isNew ? toMaking(change) : parseChanges(before['changes'])
  const fields = findChangedFields(before ?? {}, data).filter(
    (name) => labels.has(name) || (before !== undefined && name in before),
  )
  return { ...data, [revisionField]: revision, changes: JSON.stringify(addChanges(known, fields, change)) }
}

const namedForm = /^[a-z0-9]{8,40}$/

/**
 * The save that follows is the form's own, and that of the person who opened the form. Throws 401 where somebody else
 * has signed in since, in another window, or nobody is: the form asks for the password, and sends the save again.
 */
const rememberForm = (req: PayloadRequest, basedOn: unknown): string | null => {
  if (typeof basedOn !== 'string') return null
  const { form, user } = parseBasedOn(basedOn)
  if (user !== null && user !== '' && String(req.user?.id) !== user)
    throw new APIError('没有保存：打开这个表单的人已经不在登录状态', 401, null, true)
  req.context['form'] = form
  return form !== null && namedForm.test(form) ? form : null
}

/** For how long a form that made a document is known to have made it, in ms. */
const lately = 24 * 60 * 60 * 1000

/** A form makes one document, however often it is sent. Throws 409 with the id of the one that it has made. */
const refuseTwin = async (req: PayloadRequest, slug: string, form: string): Promise<void> => {
  const { docs } = await req.payload.find({
    collection: slug,
    where: {
      createdAt: { greater_than: new Date(Date.now() - lately).toISOString() },
      changes: { contains: form },
    },
    depth: 0,
    overrideAccess: true,
    pagination: false,
    showHiddenFields: true,
    req,
  })
  const made = (docs as unknown as Values[]).find(({ changes }) => isMadeBy(parseChanges(changes), form))
  if (made === undefined) return
  const message = '这一份已经保存过了，没有再建一份'
  const errors = [{ path: 'basedOn', message, label: message }]
  throw new APIError(message, 409, { errors, made: String(made['id']) }, true)
}

/** Whoever may change nothing is refused later, and learns nothing here of who may. */
const isStranger = (req: PayloadRequest, overrideAccess: boolean | undefined): boolean =>
  overrideAccess !== true && req.user === null

const newest = { draft: true, depth: 0, overrideAccess: true, showHiddenFields: true } as const

type Hooks = NonNullable<CollectionConfig['hooks']>

/** The hooks by which a collection refuses what is stale, and notes who changed what. */
export const revisionHooks = (
  slug: string,
  fields: Field[],
): Required<Pick<Hooks, 'beforeOperation' | 'beforeChange'>> => ({
  beforeOperation: [
    async ({ args, req, ...hook }) => {
      const { operation } = hook as { operation: string }
      const { data, id, overrideAccess } = args as { data?: Saved; id?: string; overrideAccess?: boolean }
      if (data === undefined) return args
      // Nobody's lock keeps others from saving: what would be overwritten is told here, by what was really changed.
      const unlocked = { ...args, overrideLock: true }
      if (data.basedOn === undefined) return unlocked
      const form = rememberForm(req, data.basedOn)
      if (operation === 'create' && form !== null) await refuseTwin(req, slug, form)
      const current =
        id === undefined || isStranger(req, overrideAccess)
          ? null
          : await req.payload.findByID({ ...newest, collection: slug, id, disableErrors: true, req })
      return { ...unlocked, data: admit(data, current, fields) }
    },
  ],
  beforeChange: [
    ({ data, operation, originalDoc, req }) => {
      const before = operation === 'create' ? undefined : (originalDoc as Values | undefined)
      const place = { slug, id: String(before?.['id']) }
      return note(req, place, data as Values, before, new Map(toLabels(fields)))
    },
  ],
})

type GlobalHooks = NonNullable<GlobalConfig['hooks']>

/** The same of a global. */
export const globalRevisionHooks = (
  slug: string,
  fields: Field[],
): Required<Pick<GlobalHooks, 'beforeOperation' | 'beforeChange'>> => ({
  beforeOperation: [
    async ({ args, req, ...hook }) => {
      const { operation } = hook as { operation: string }
      const { data, overrideAccess } = args as { data?: Saved; overrideAccess?: boolean }
      if (operation !== 'update') return args as unknown
      const unlocked = { ...(args as object), overrideLock: true }
      if (data?.basedOn === undefined) return unlocked
      rememberForm(req, data.basedOn)
      const current: unknown = isStranger(req, overrideAccess)
        ? null
        : await req.payload.findGlobal({ ...newest, slug, req })
      return { ...unlocked, data: admit(data, current as Values | null, fields) }
    },
  ],
  beforeChange: [
    ({ data, originalDoc, req }) =>
      note(
        req,
        { slug, id: null },
        data as Values,
        originalDoc as Values | undefined,
        new Map(toLabels(fields)),
      ),
  ],
})
