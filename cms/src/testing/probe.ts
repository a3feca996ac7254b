import { tmpdir } from 'node:os'
import path from 'node:path'
import { roles } from '../access/roles.ts'
import type { FlattenedField } from 'payload'
import type { SignedIn, TestCms } from './start-cms.ts'
import { type Hostile, type Target, type Targets, toHostile } from './hostile.ts'

/** What an answer says that it should not. */
export type Finding = { as: string; request: string; status: number; what: string; says: string }

const secretDraft = '这一段草稿还不能给任何人看'

const toPaths = (fields: FlattenedField[], prefix = ''): string[] =>
  fields.flatMap((field) => [
    prefix + field.name,
    ...('flattenedFields' in field ? toPaths(field.flattenedFields, `${prefix}${field.name}.`) : []),
  ])

const toTargets = async ({ payload }: TestCms): Promise<Targets> => {
  const stored: Target[] = []
  const idsOf = (docs: unknown[]) => docs.map((one) => String((one as { id: unknown }).id))
  for (const { slug, flattenedFields, versions } of payload.config.collections) {
    const common = { collection: slug, limit: 3 }
    const ids = slug === 'users' ? [] : idsOf((await payload.db.find(common)).docs)
    const old = versions ? idsOf((await payload.db.findVersions(common)).docs) : []
    stored.push({
      place: `/${slug}`,
      ids: [...ids, 'none'],
      versions: [...old, 'none'],
      paths: toPaths(flattenedFields),
    })
  }
  for (const { slug, flattenedFields } of payload.config.globals) {
    const old = idsOf((await payload.db.findGlobalVersions({ global: slug, limit: 3 })).docs)
    stored.push({
      place: `/globals/${slug}`,
      ids: ['none'],
      versions: [...old, 'none'],
      paths: toPaths(flattenedFields),
    })
  }
  return {
    collections: Object.keys(payload.collections),
    globals: payload.config.globals.map(({ slug }) => slug),
    ids: stored.flatMap(({ ids }) => ids),
    fields: [...new Set(stored.flatMap(({ paths }) => paths.filter((one) => !one.includes('.'))))],
    places: payload.config.endpoints.map((one) => one.path),
    stored: stored.filter(({ place }) => !/payload-(kv|jobs|migrations)|ledger-rows/.test(place)),
  }
}

const toDescription = ({ method, place, headers, body }: Hostile): string =>
  `${method} ${place.slice(0, 400)} ${JSON.stringify(headers).slice(0, 200)} ${String(body ?? '').slice(0, 300)}`

const outside = [
  /\n[\t ]+at .+:\d+:\d+/,
  /node_modules|\.pnpm/,
  /SQLITE_|MongoServerError|no such column|syntax error/i,
  /select .+ from /i,
]

const findLeak = (says: string, isStranger: boolean, secrets: string[]): string | null => {
  if (outside.some((one) => one.test(says))) return 'the inside of the program'
  if (says.includes(process.cwd()) || says.includes(path.join(tmpdir(), 'xiezou-cms-'))) return 'a path'
  const known = isStranger ? [...secrets, secretDraft] : secrets
  return known.some((one) => says.includes(one)) ? 'a secret' : null
}

/**
 * Sends `count` hostile requests, as a stranger and as each role in turn, and reports every 500 and every answer that
 * says too much. Whoever is signed out on the way is signed in again.
 */
export const probe = async (
  cms: TestCms,
  { count, seed }: { count: number; seed: number },
): Promise<Finding[]> => {
  const { payload } = cms
  await payload.create({ collection: 'articles', data: { title: secretDraft, key: 'secret' }, draft: true })
  const targets = await toTargets(cms)
  const people = new Map<string, SignedIn>()
  for (const role of roles) people.set(role, await cms.signIn(role))
  const stored = await payload.db.find<Record<string, unknown>>({ collection: 'users', limit: 0 })
  const secrets = stored.docs.flatMap(({ hash, salt }) => [String(hash), String(salt)])
  const askers = ['stranger', ...roles]
  const findings: Finding[] = []
  const logged: string[] = []
  payload.logger.error = (entry: { err?: Error }) => {
    logged.push(String(entry.err?.stack))
  }
  for (const [index, hostile] of toHostile(targets, count, seed).entries()) {
    const as = askers[index % askers.length] ?? ''
    const person = people.get(as)
    const headers = { ...hostile.headers, ...(person && { authorization: `JWT ${person.token}` }) }
    const { method, place, body } = hostile
    const found = (status: number, what: string, says: string) =>
      findings.push({ as, request: toDescription(hostile), status, what, says: says.slice(0, 600) })
    logged.length = 0
    try {
      const answer = await cms.fetch(place, { method, headers, ...(body === null ? {} : { body }) })
      const says = await answer.text()
      if (answer.status >= 500 && answer.status !== 501) found(answer.status, 'a failure', logged.join('\n'))
      const leak = findLeak(says, person === undefined, secrets)
      if (leak !== null) found(answer.status, leak, says)
    } catch (error) {
      found(0, 'no answer', error instanceof Error ? String(error.stack) : String(error))
    }
    if (person !== undefined && index % 20 < askers.length) {
      const me = await cms.fetch('/users/me', { headers: { authorization: `JWT ${person.token}` } })
      const { user } = (await me.json()) as { user: unknown }
      if (user === null) people.set(as, await cms.signIn(person.user['role'] as (typeof roles)[number]))
    }
  }
  return findings
}
