import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite'
import type { CollectionConfig, Field, PayloadRequest, SanitizedConfig } from 'payload'
import { buildConfig, getPayload, handleEndpoints } from 'payload'
import type { WithAfterCommit } from './after-commit.ts'
import type { SingleWriterOptions } from './single-writer-sqlite.ts'
import { singleWriterSqlite } from './single-writer-sqlite.ts'

/** What a test can have run inside the transaction of an `articles` or `notes` write, through `context`. */
export type During = (args: { doc: TinyDocument; req: PayloadRequest }) => unknown

export type TinyDocument = {
  id: string
  key?: string | null
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

/** A CMS of three collections on the database `file`; each `articles` write adds a `ledger` row in a hook. */
export async function openTinyCms(
  file: string,
  options: Partial<SingleWriterOptions> = {},
): Promise<TinyCms> {
  const url = `file:${file}`
  const folder = path.dirname(file)
  const config = await buildConfig({
    collections: collections(),
    db: singleWriterSqlite({
      url,
      migrationDir: folder,
      backupFolder: path.join(folder, 'backups'),
      ...options,
    }),
    graphQL: { disable: true },
    logger: { options: { level: 'silent' } },
    secret: 'tiny',
    telemetry: false,
    typescript: { autoGenerate: false },
  })
  const key = randomUUID()
  const payload = await getPayload({ config, key })
  const post = (collection: string, data: Data) => {
    const headers = { 'content-type': 'application/json' }
    const request = new Request(`http://localhost/api/${collection}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(data),
    })
    return handleEndpoints({ config, payloadInstanceCacheKey: key, request })
  }
  type Migration = NonNullable<NonNullable<Parameters<typeof payload.db.migrate>[0]>['migrations']>[number]
  const migrate = (migrations: Migrations) =>
    payload.db.migrate({ migrations: migrations as unknown as Migration[] })
  return Object.assign(payload as unknown as TinyCms, { migrate, post })
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

/** A new temporary folder with an empty, migrated database file in it. */
export async function newDatabase(): Promise<{ file: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'xiezou-database-'))
  const file = path.join(folder, 'cms.db')
  const cms = await openTinyCms(file)
  await cms.migrate([await firstMigration(cms)])
  await cms.destroy()
  return { file, remove: () => rm(folder, { recursive: true }) }
}

/** `count` sections that say `text`, without ids, as an import or an API client sends them. */
export function sectionsOf(text: string, count = 3): { text: string }[] {
  return Array.from({ length: count }, () => ({ text }))
}
