import { APIError, type CollectionConfig, type Field, type GlobalConfig, type PayloadRequest } from 'payload'
import { toBeijing } from '../admin/beijing-time.ts'
import { revisionField } from '../database/in-own-order.ts'
import {
  addChanges,
  type Changes,
  changesSince,
  findChangedFields,
  isNumber,
  type BasedOn,
  parseBasedOn,
  parseChanges,
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

/** Who changed what and when, in one sentence for each of them. */
const toSentences = (since: Changes, labels: Map<string, string>): string => {
  const byPerson = Map.groupBy(Object.entries(since), ([, { by }]) => by ?? '系统')
  return [...byPerson]
    .map(([by, changes]) => {
      const times = changes.map(([, { at }]) => at).sort()
      const fields = changes.map(([field]) => labels.get(field) ?? field)
      return `${by}在 ${toBeijing(times.at(-1) ?? '')} 改了“${fields.join('、')}”`
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

/** Reads what a save names, empty for nothing. Throws 400 where it was never the revision of the document: nothing would be newer. */
const toStarted = (basedOn: unknown, current: Values): BasedOn | null => {
  if (basedOn === undefined || basedOn === null || basedOn === '') return null
  const started = typeof basedOn === 'string' ? parseBasedOn(basedOn) : null
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
  if (before === undefined) return { ...data, [revisionField]: 1 }
  const revision = await loadNextRevision(req, place, before)
  const known = parseChanges(before['changes'])
  const fields = findChangedFields(before, data).filter((name) => labels.has(name) || name in before)
  const { form } = req.context
  const change = {
    revision,
    at: new Date().toISOString(),
    by: toName(req),
    form: typeof form === 'string' ? form : null,
  }
  return { ...data, [revisionField]: revision, changes: JSON.stringify(addChanges(known, fields, change)) }
}

/** The save that follows is the form's own. */
const rememberForm = (req: PayloadRequest, basedOn: unknown): void => {
  if (typeof basedOn === 'string') req.context['form'] = parseBasedOn(basedOn).form
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
    async ({ args, req }) => {
      const { data, id, overrideAccess } = args as { data?: Saved; id?: string; overrideAccess?: boolean }
      if (data === undefined) return args
      // Nobody's lock keeps others from saving: what would be overwritten is told here, by what was really changed.
      const unlocked = { ...args, overrideLock: true }
      if (data.basedOn === undefined) return unlocked
      rememberForm(req, data.basedOn)
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
    async ({ args, operation, req }) => {
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
