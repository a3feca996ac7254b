import { createHash } from 'node:crypto'
import { copyFile, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import { createLocalReq, type Payload } from 'payload'
import { extract, pack } from 'tar-stream'
import { lineEnds } from '@xiezou/shared/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { moveToBin, restoreFromBin } from '../../workflow/bin/bin.ts'
import { env } from '../../env.ts'
import { toMediaFile } from '../../content/pictures/folders.ts'
import { toPhoto } from '../../testing/photos.ts'
import { loadServed } from '../../publication/view.ts'
import { startCms, type TestCms } from '../../testing/start-cms.ts'
import { listFiles } from './archive.ts'
import { dumpDatabase } from './dump-database.ts'
import { backUp, restore } from './installation.ts'
import { openElsewhere } from './open-elsewhere.ts'

let cms: TestCms
let place: string
let archive: string
let original: string

beforeAll(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'xiezou-backup-'))
  archive = path.join(place, 'whole.tar.gz')
  cms = await startCms()
  const { payload } = cms
  await payload.create({
    collection: 'users',
    data: { email: 'editor@example.org', password: 'a-long-password', role: 'administrator' },
  })
  const data = await toPhoto('red')
  const picture = await payload.create({
    collection: 'pictures',
    data: { key: 'xiaowu', alt: '小屋', credit: '协会' },
    file: { data, name: 'a.jpg', mimetype: 'image/jpeg', size: data.length },
    draft: true,
  })
  original = toMediaFile(String(picture['original']))
  const { id } = await cms.find('program', 'jinqiu-zhuxue')
  await payload.update({ collection: 'programs', id, data: { summary: '还没有发布的一句话' }, draft: true })
  const honour = await payload.create({ collection: 'honours', data: { key: 'yi-shan' }, draft: true })
  await moveToBin(await asEditor(payload), [{ type: 'honour', id: String(honour.id) }])
  await writeOld()
  await writeFile(path.join(env.DATA_DIR, 'secrets.json'), '{"PAYLOAD_SECRET":"s"}', { mode: 0o600 })
  await backUp(payload, env.DATA_DIR, archive)
})

afterAll(async () => {
  await cms.stop()
  await rm(place, { recursive: true })
})

/** A request of somebody who has no account, and so is in no backup. */
const asEditor = (payload: Payload) => createLocalReq({ user: { role: 'editor' } as never }, payload)

const oldSummary = `一${lineEnds.join('二')}三\u202e四\u200b`

/** A draft, a version and a row of the ledger as they were written before anybody looked at their characters. */
const writeOld = async (): Promise<void> => {
  const { db } = cms.payload
  const { id } = await cms.find('program', 'jinqiu-zhuxue')
  const summary = oldSummary
  await db.updateOne({ collection: 'programs', id, data: { summary } })
  const { docs } = await db.findVersions({ collection: 'programs', where: { parent: { equals: id } } })
  for (const { id: version, ...data } of docs as unknown as { id: string; version: object }[])
    await db.updateVersion({
      collection: 'programs',
      id: version,
      versionData: { ...data, version: { ...data.version, summary } },
    })
  const where = { ref: { equals: 'program/jinqiu-zhuxue' } }
  const row = await db.findOne<{ id: string; body: string }>({ collection: 'ledger-rows', where })
  const body = JSON.stringify({ ...(JSON.parse(row?.body ?? '{}') as object), summary })
  await db.updateOne({ collection: 'ledger-rows', id: row?.id ?? '', data: { body } })
}

let target: string
let opened: Payload | null

beforeEach(async () => {
  target = await mkdtemp(path.join(place, 'target-'))
  opened = null
  return async () => opened?.destroy()
})

/** The CMS on an empty database in the folder that is restored into. */
const openTarget = async (): Promise<Payload> => {
  opened = await openElsewhere(`file:${path.join(target, 'xiezou.db')}`)
  opened.logger.level = 'silent'
  await opened.db.migrate()
  return opened
}

// An empty field is not there on MongoDB, and null or an empty list on SQLite.
const withoutNothing = (name: string, value: unknown): unknown =>
  value === null || (Array.isArray(value) && value.length === 0) || (name === 'latest' && value === false)
    ? undefined
    : value

/** A database as text, without the ids of globals and versions, which nothing refers to. */
const dumped = async (payload: Payload): Promise<Record<string, unknown[]>> => {
  const folder = await mkdtemp(path.join(place, 'dump-'))
  await dumpDatabase(payload, folder)
  const files = await listFiles(folder)
  const read = async (file: string) => {
    const lines = (await readFile(path.join(folder, file), 'utf8')).split('\n').filter((line) => line !== '')
    const docs = lines.map((line) => JSON.parse(line, withoutNothing) as Record<string, unknown>)
    return /versions|global/.test(file) ? docs.map(({ id: _, ...rest }) => rest) : docs
  }
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await read(file)] as const)))
}

/** The archive with its entries changed. */
const withEntries = async (
  change: (name: string, body: string) => [name: string, body: string][],
): Promise<string> => {
  const made = path.join(target, '..', 'changed.tar.gz')
  const read = extract()
  const written = pack()
  read.end(gunzipSync(await readFile(archive)))
  for await (const entry of read) {
    const chunks: Buffer[] = []
    for await (const chunk of entry) chunks.push(chunk as Buffer)
    const { name } = entry.header
    for (const [as, body] of change(name, Buffer.concat(chunks).toString('latin1')))
      written.entry({ name: as }, Buffer.from(body, 'latin1'))
  }
  written.finalize()
  await writeFile(made, gzipSync(await buffer(written)))
  return made
}

/** The archive with files that its manifest names too, and without those of null. */
const withFiles = async (files: Record<string, string | null>): Promise<string> => {
  const added = Object.entries(files)
  const toSha256 = (body: string) => createHash('sha256').update(Buffer.from(body, 'latin1')).digest('hex')
  return withEntries((name, body) => {
    if (name !== 'manifest.json') return name in files ? [] : [[name, body]]
    const told = JSON.parse(Buffer.from(body, 'latin1').toString()) as { files: Record<string, unknown> }
    for (const [file, text] of added) {
      if (text === null) Reflect.deleteProperty(told.files, file)
      else told.files[file] = { sha256: toSha256(text), bytes: text.length }
    }
    const kept = added.flatMap(([file, text]): [string, string][] => (text === null ? [] : [[file, text]]))
    return [...kept, [name, Buffer.from(JSON.stringify(told)).toString('latin1')]]
  })
}

describe('a restored installation', () => {
  it('holds every document, version, user and row of the ledger as it was', async () => {
    await restore(archive, target, openTarget)
    const [before, after] = [await dumped(cms.payload), await dumped(opened as unknown as Payload)]
    expect(Object.keys(after)).toEqual(Object.keys(before))
    for (const [file, docs] of Object.entries(before)) expect(after[file], file).toEqual(docs)
    expect(before['ledger-rows.ndjson']?.length).toBeGreaterThan(100)
    expect(before['programs.versions.ndjson']?.length).toBeGreaterThan(10)
  })

  it('has in the bin what was there, and can put it back', async () => {
    await restore(archive, target, openTarget)
    const payload = opened as unknown as Payload
    const find = async (more: object): Promise<unknown[]> =>
      (
        await payload.find({
          collection: 'honours',
          where: { key: { equals: 'yi-shan' } },
          pagination: false,
          ...more,
        })
      ).docs
    for (const draft of [true, false]) {
      expect(await find({ draft })).toEqual([])
      expect(await find({ draft, trash: true })).toMatchObject([{ deletedAt: expect.any(String) as string }])
    }
    const req = await asEditor(payload)
    const [{ id }] = (await find({ trash: true })) as [{ id: string }]
    await restoreFromBin(req, [{ type: 'honour', id }])
    for (const draft of [true, false]) expect(await find({ draft })).toHaveLength(1)
  })

  it('tells the public the same, with the same hashes', async () => {
    await restore(archive, target, openTarget)
    expect(await loadServed(opened as unknown as Payload)).toEqual(await loadServed(cms.payload))
  })

  it('holds drafts, versions and public texts of before with whatever characters they have', async () => {
    await restore(archive, target, openTarget)
    const after = await dumped(opened as unknown as Payload)
    const summaries = (file: string) =>
      (after[file] ?? []).filter((one) =>
        JSON.stringify(one).includes(JSON.stringify(oldSummary).slice(1, -1)),
      )
    expect(summaries('programs.ndjson')).toHaveLength(1)
    expect(summaries('programs.versions.ndjson').length).toBeGreaterThan(1)
    const { served } = await loadServed(opened as unknown as Payload)
    expect(served.get('program/jinqiu-zhuxue')?.entry).toMatchObject({
      body: { summary: `一\n${'二\n'.repeat(lineEnds.length - 1)}三四` },
    })
  })

  it('has its files and secrets, for its owner alone, and nothing that can be made again', async () => {
    await restore(archive, target, openTarget)
    const file = path.relative(env.DATA_DIR, original)
    expect(await readFile(path.join(target, file))).toEqual(await readFile(original))
    expect((await stat(path.join(target, 'secrets.json'))).mode & 0o777).toBe(0o600)
    expect((await listFiles(target)).filter((name) => !name.startsWith('xiezou.db')).sort()).toEqual(
      [file, 'secrets.json'].sort(),
    )
  })

  it('lets people sign in with the password they had, and nobody by a session of before', async () => {
    await cms.payload.login({
      collection: 'users',
      data: { email: 'editor@example.org', password: 'a-long-password' },
    })
    const again = path.join(place, 'after-login.tar.gz')
    await backUp(cms.payload, env.DATA_DIR, again)
    await restore(again, target, openTarget)
    const { docs } = await (opened as unknown as Payload).db.find({ collection: 'users' })
    expect(docs).toMatchObject([{ email: 'editor@example.org' }])
    expect((docs[0] as { sessions?: unknown[] }).sessions ?? []).toEqual([])
    await (opened as unknown as Payload).login({
      collection: 'users',
      data: { email: 'editor@example.org', password: 'a-long-password' },
    })
  })
})

it('an archive is for its owner alone', async () => {
  expect((await stat(archive)).mode & 0o777).toBe(0o600)
})

describe('nothing is restored from an archive', () => {
  const refused = async (file: string, why: string | RegExp) => {
    await expect(restore(file, target, openTarget)).rejects.toThrow(why)
    expect(opened).toBe(null)
    expect(await listFiles(target)).toEqual([])
  }

  it('that was cut short', async () => {
    const cut = path.join(place, 'cut.tar.gz')
    await copyFile(archive, cut)
    const { size } = await stat(cut)
    await writeFile(cut, (await readFile(archive)).subarray(0, Math.floor(size * 0.7)))
    await refused(cut, '这份备份不完整或已损坏')
  })

  it('in which a byte changed', async () => {
    const changed = await withEntries((name, body) => [
      [name, name === 'database/ledger-rows.ndjson' ? body.replace('live', 'gone') : body],
    ])
    await refused(changed, 'database/ledger-rows.ndjson 与清单不符')
  })

  it('from which a file is missing', async () => {
    await refused(
      await withEntries((name, body) => (name === 'data/secrets.json' ? [] : [[name, body]])),
      '与清单不符',
    )
  })

  it('that holds more than it says', async () => {
    const more = await withEntries((name, body) =>
      name === 'manifest.json'
        ? [
            ['data/more.txt', 'more'],
            [name, body],
          ]
        : [[name, body]],
    )
    await refused(more, '清单里没有 data/more.txt')
  })

  it.each(['../outside', '/tmp/outside', 'data/../../outside', 'elsewhere/file'])(
    'that names the place %s',
    async (outside) => {
      const leading = await withEntries((name, body) =>
        name === 'manifest.json'
          ? [
              [outside, 'x'],
              [name, body],
            ]
          : [[name, body]],
      )
      await refused(leading, '不该在里面')
    },
  )

  it('without a manifest', async () => {
    await refused(
      await withEntries((name, body) => (name === 'manifest.json' ? [] : [[name, body]])),
      '没有清单',
    )
  })

  it('that is no archive', async () => {
    const text = path.join(place, 'text.txt')
    await writeFile(text, '这不是备份')
    await refused(text, '这份备份不完整或已损坏')
  })

  it('that holds documents of something that this program does not have', async () => {
    await refused(
      await withFiles({ 'database/more.ndjson': '{"id":"a"}\n' }),
      'database/more.ndjson 不该在里面',
    )
  })

  it('that lacks the documents of something', async () => {
    await refused(await withFiles({ 'database/programs.ndjson': null }), '备份里没有 programs.ndjson')
  })

  it.each([
    ['that is no JSON', '{"id":"a"'],
    ['that is no document', '[]'],
    ['without an id', '{"name":"甲"}'],
  ])('with a line %s', async (_, line) => {
    const files = { 'database/programs.ndjson': `{"id":"b"}\n${line}\n` }
    await refused(await withFiles(files), 'programs.ndjson 第 2 行读不懂')
  })

  it('with bytes that are not UTF-8', async () => {
    const files = { 'database/programs.ndjson': '{"id":"a","name":"\xff"}\n' }
    await refused(await withFiles(files), 'programs.ndjson 不是 UTF-8')
  })

  it('that lacks the files of its documents, whatever its manifest says', async () => {
    const name = `data/${path.relative(env.DATA_DIR, original)}`
    await refused(await withFiles({ [name]: null }), `内容用到的文件不在里面：${name}`)
  })

  const ofMigration = (migration: string) =>
    withEntries((name, body) => [
      [
        name,
        name === 'manifest.json' ? body.replace(/"migration": "[^"]+"/, `"migration": "${migration}"`) : body,
      ],
    ])

  it('of a newer program', async () => {
    await refused(await ofMigration('29991231_000000_later'), '来自更新的程序')
  })

  it('of an older program', async () => {
    await refused(await ofMigration('20000101_000000_early'), '来自较早的程序（20000101_000000_early）')
  })
})

it('what is listed below data and is none of an installation stays in the archive, and is named', async () => {
  const others = [
    'data/launcher.lock',
    'data/media/.half',
    'data/media/inner/a',
    'data/notes/mine.txt',
    'data/public/index.html',
    'data/secrets.json/a',
    'data/xiezou.db',
    'data/xiezou.db-wal',
  ]
  const file = await withFiles(Object.fromEntries(others.map((name) => [name, 'not a database'])))
  const { leftOut } = await restore(file, target, openTarget)
  expect(leftOut).toEqual(others)
  expect(await loadServed(opened as unknown as Payload)).toEqual(await loadServed(cms.payload))
  const kept = ['secrets.json', path.relative(env.DATA_DIR, original)]
  expect((await listFiles(target)).filter((name) => !name.startsWith('xiezou.db'))).toEqual(kept.sort())
})

describe('a backup', () => {
  let lost: string
  beforeEach(async () => {
    lost = path.join(place, 'lost')
    await rename(original, lost)
    return () => rename(lost, original)
  })

  it('of an installation that has lost a file says so, and so does what is restored from it', async () => {
    const made = path.join(target, 'lost.tar.gz')
    const missing = [`data/${path.relative(env.DATA_DIR, original)}`]
    expect(await backUp(cms.payload, env.DATA_DIR, made)).toMatchObject({ missing })
    expect(await restore(made, target, openTarget)).toMatchObject({ missing })
  })
})

describe('a backup is read back as a restore would read it', () => {
  it.each([
    ['a document without an id', () => [{ name: '甲' }]],
    ['what is no document', () => [['甲']]],
  ])('and is not there where it holds %s', async (_, docs) => {
    const made = path.join(target, 'unreadable.tar.gz')
    const find = vi
      .spyOn(cms.payload.db, 'find')
      .mockImplementation(() => Promise.resolve({ docs: docs(), hasNextPage: false } as never))
    onTestFinished(() => find.mockRestore())
    await expect(backUp(cms.payload, env.DATA_DIR, made)).rejects.toThrow('读不懂')
    expect(await listFiles(target)).toEqual([])
  })
})

it('nothing is restored into a database that holds something', async () => {
  const open = async () => {
    const payload = await openTarget()
    await payload.create({
      collection: 'users',
      data: { email: 'a@example.org', password: 'a-long-password', role: 'administrator' },
    })
    return payload
  }
  await expect(restore(archive, target, open)).rejects.toThrow('要恢复到的数据库不是空的')
})

it('a backup that cannot be written leaves nothing behind', async () => {
  const before = await listFiles(env.DATA_DIR)
  await expect(backUp(cms.payload, env.DATA_DIR, path.join(archive, 'below-a-file.tar.gz'))).rejects.toThrow()
  expect(await listFiles(env.DATA_DIR)).toEqual(before)
})
