import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'
import type { CollectionConfig, DatabaseAdapterObj, Field, PayloadRequest, SanitizedConfig } from 'payload'
import { buildConfig, getPayload, handleEndpoints } from 'payload'
import type { WithAfterCommit } from '../database/after-commit.ts'
import { answerAgain } from '../database/answer-again.ts'
import { singleWriterMongo, type SingleWriterMongoOptions } from '../database/single-writer-mongo.ts'
import type { SingleWriterOptions } from '../database/single-writer-sqlite.ts'
import { singleWriterSqlite } from '../database/single-writer-sqlite.ts'

/** What a test can have run inside the transaction of an `articles` or `notes` write, through `context`. */
export type During = (args: { doc: TinyDocument; req: PayloadRequest }) => unknown

export type TinyDocument = {
  id: string
  key?: string | null | undefined
  title?: string
  summary?: string
  document?: string
  sections?: { text: string }[]
}

type Data = Omit<Partial<TinyDocument>, 'id'> & { seo?: { slug: string }; _status?: 'draft' | 'published' }
type Call = {
  collection: 'articles' | 'ledger' | 'notes'
  req?: Partial<PayloadRequest>
  context?: { during: During }
  draft?: boolean
}
type Found = { docs: TinyDocument[]; totalDocs: number }

/** Payload's Local API as far as the tests use it, free of the types generated for the real collections. */
export type TinyCms = {
  config: SanitizedConfig
  db: SQLiteAdapter & WithAfterCommit
  create: (call: Call & { data: Data }) => Promise<TinyDocument>
  update: (call: Call & { id: string; data: Data }) => Promise<TinyDocument>
  delete: (call: Call & { id: string }) => Promise<TinyDocument>
  findByID: (call: Call & { id: string }) => Promise<TinyDocument>
  find: (call: Call & { limit?: number; pagination?: boolean }) => Promise<Found>
  findVersions: (call: Call & { limit?: number }) => Promise<{ totalDocs: number }>
  count: (call: Call) => Promise<{ totalDocs: number }>
  destroy: () => Promise<void>
  migrate: (migrations: Migrations) => Promise<void>
  /** Posts `data` to the collection over Payload's REST API. */
  post: (collection: string, data: Data) => Promise<Response>
  /** Asks Payload's REST API for anything else. */
  ask: (method: string, where: string, data: Data) => Promise<Response>
}

export type Migrations = NonNullable<SingleWriterOptions['prodMigrations']>

const text = (name: string): Field => ({ name, type: 'text' })
// Functions, because `buildConfig` changes what it is given.
const content = (): Field[] => [
  { name: 'key', type: 'text', unique: true },
  { name: 'seo', type: 'group', fields: [{ name: 'slug', type: 'text', unique: true }] },
  text('title'),
  text('summary'),
  { name: 'sections', type: 'array', fields: [text('text')] },
]
const anyone = { create: () => true, read: () => true, update: () => true, delete: () => true }
const during = async (args: { doc: TinyDocument; req: PayloadRequest }) => {
  await (args.req.context['during'] as During | undefined)?.(args)
}
const collections = (): CollectionConfig[] => [
  {
    slug: 'articles',
    access: anyone,
    versions: { drafts: true, maxPerDoc: 0 },
    hooks: { afterChange: [async ({ doc, req }) => writeLedgerRow(doc as TinyDocument, req), during] },
    fields: content(),
  },
  { slug: 'notes', access: anyone, hooks: { afterChange: [during] }, fields: content() },
  { slug: 'ledger', access: anyone, fields: [text('document'), text('title')] },
]

async function writeLedgerRow({ id, title }: TinyDocument, req: PayloadRequest): Promise<void> {
  const cms = req.payload as unknown as TinyCms
  await cms.create({ collection: 'ledger', data: { document: id, title: title ?? '' }, req })
}

type Options = Partial<SingleWriterOptions> & Pick<SingleWriterMongoOptions, 'deadAfterMs'>

const isMongo = (place: string): boolean => place.startsWith('mongodb')

const toDatabase = (place: string, options: Options): DatabaseAdapterObj => {
  if (isMongo(place)) {
    const { lockTimeoutMs, holdTimeoutMs, deadAfterMs } = options
    return singleWriterMongo({
      url: place,
      migrationDir: '.',
      migrations: [],
      ...(lockTimeoutMs !== undefined && { lockTimeoutMs }),
      ...(holdTimeoutMs !== undefined && { holdTimeoutMs }),
      ...(deadAfterMs !== undefined && { deadAfterMs }),
    })
  }
  const folder = path.dirname(place)
  return singleWriterSqlite({
    url: `file:${place}`,
    migrationDir: folder,
    backupFolder: path.join(folder, 'backups'),
    ...options,
  })
}

/**
 * A CMS of three collections on a database, which is a file or an address of MongoDB; each `articles` write adds a
 * `ledger` row in a hook.
 */
export async function openTinyCms(place: string, options: Options = {}): Promise<TinyCms> {
  const config = await buildConfig({
    collections: collections(),
    db: toDatabase(place, options),
    graphQL: { disable: true },
    logger: { options: { level: 'silent' } },
    secret: 'tiny',
    telemetry: false,
    typescript: { autoGenerate: false },
  })
  const key = randomUUID()
  const payload = await getPayload({ config, key })
  const ask = (method: string, where: string, data: Data) =>
    answerAgain(
      new Request(`http://localhost/api/${where}`, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(data),
      }),
      (request) => handleEndpoints({ config, payloadInstanceCacheKey: key, request }),
    )
  const post = (collection: string, data: Data) => ask('POST', collection, data)
  type Migration = NonNullable<NonNullable<Parameters<typeof payload.db.migrate>[0]>['migrations']>[number]
  const migrate = (migrations: Migrations) =>
    payload.db.migrate({ migrations: migrations as unknown as Migration[] })
  return Object.assign(payload as unknown as TinyCms, { migrate, post, ask })
}

/** The part of drizzle-kit that is used here: its own types are not installed. */
type DrizzleKit = {
  generateDrizzleJson: (schema: unknown) => Promise<unknown>
  generateMigration: (from: unknown, to: unknown) => Promise<string[]>
}

/** The migration that makes all tables of a tiny CMS. */
export async function firstMigration({ db }: TinyCms): Promise<Migrations[number]> {
  const { generateDrizzleJson, generateMigration } = db.requireDrizzleKit() as unknown as DrizzleKit
  const statements = await generateMigration(db.defaultDrizzleSnapshot, await generateDrizzleJson(db.schema))
  return migration('first', statements)
}

/** A migration that runs `statements`, one after another. */
export function migration(name: string, statements: string[]): Migrations[number] {
  const up: Migrations[number]['up'] = async ({ db }) => {
    for (const statement of statements) await db.run(sql.raw(statement))
  }
  return { name, up, down: () => Promise.resolve() }
}

/** `count` sections that say `text`, without ids, as an import or an API client sends them. */
export function sectionsOf(text: string, count = 3): { text: string }[] {
  return Array.from({ length: count }, () => ({ text }))
}
