import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFolder, requireDiskSpace } from '../../scripts/lib/data-folder.mjs'
import { oldNodeSentence } from '../../scripts/lib/node-version.mjs'
import { Refusal } from '../../scripts/lib/refusal.mjs'
import { loadSecrets } from '../../scripts/lib/secrets.mjs'
import { loadEnvironment, readSettings } from '../../scripts/lib/settings.mjs'

let folder: string

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xiezou-preflight-'))
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

test.for(['18.20.8', '16.0.0', '9.11.2'])('Node %s is refused in one sentence', (version) => {
  expect(oldNodeSentence(version)).toMatch(/^Node \d+\.\d+\.\d+ 太旧.*$/)
})

test.for(['20.0.0', '24.21.0', '100.1.0'])('Node %s will do', (version) => {
  expect(oldNodeSentence(version)).toBeUndefined()
})

test('too little room on the disk is refused, with both amounts', () => {
  expect(() => {
    requireDiskSpace(path.join(folder, 'to/be/made'), 1.5e9, () => 4e8)
  }).toThrow(/只剩 400 MB，至少需要 1500 MB/)
  expect(() => {
    requireDiskSpace(folder, 1.5e9, () => 1.5e9)
  }).not.toThrow()
})

test('the disk that is asked is the one below the nearest folder that exists', () => {
  const asked: string[] = []
  requireDiskSpace(path.join(folder, 'to/be/made'), 1, (place) => {
    asked.push(place)
    return 1
  })
  expect(asked).toEqual([folder])
})

test('a folder made for a start that is refused is taken away, unless something was put in', () => {
  const undo = openFolder(path.join(folder, 'a/b/c'), 'DATA_DIR')
  undo()
  expect(fs.readdirSync(folder)).toEqual([])
  const undoUsed = openFolder(path.join(folder, 'a/b/c'), 'DATA_DIR')
  fs.writeFileSync(path.join(folder, 'a/b/data'), '')
  undoUsed()
  expect(fs.readdirSync(path.join(folder, 'a/b'))).toEqual(['data'])
})

test('secrets are made once, long, different, and for their owner alone', () => {
  const secrets = loadSecrets(folder)
  expect(new Set(Object.values(secrets)).size).toBe(3)
  expect(Object.values(secrets).map((secret) => secret.length)).toEqual([64, 64, 64])
  expect(fs.statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(loadSecrets(folder)).toEqual(secrets)
})

test('a secret that an older version did not know is added, and the others stay', () => {
  const file = path.join(folder, 'secrets.json')
  fs.writeFileSync(file, JSON.stringify({ PAYLOAD_SECRET: 'kept' }), { mode: 0o644 })
  const secrets = loadSecrets(folder)
  expect(secrets.PAYLOAD_SECRET).toBe('kept')
  expect(secrets.STAGED_TOKEN).toHaveLength(64)
  expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  expect(loadSecrets(folder)).toEqual(secrets)
})

test('secrets that cannot be read are refused and not replaced', () => {
  const file = path.join(folder, 'secrets.json')
  fs.writeFileSync(file, '{')
  expect(() => loadSecrets(folder)).toThrow(Refusal)
  expect(fs.readFileSync(file, 'utf8')).toBe('{')
})

test('settings have their defaults below the repository', () => {
  expect(readSettings('/repository', {})).toEqual({
    dataDir: '/repository/.data',
    cmsPort: 3000,
    sitePort: 4321,
    databaseUrl: 'file:/repository/.data/xiezou.db',
    siteUrl: 'http://127.0.0.1:4321',
    cmsUrl: 'http://127.0.0.1:3000',
  })
})

test('relative places start at the repository, whatever room reads them', () => {
  const settings = readSettings('/repository', { DATA_DIR: '../data', DATABASE_URL: 'file:./my.db' })
  expect(settings).toMatchObject({ dataDir: '/data', databaseUrl: 'file:/repository/my.db' })
})

test.for([
  { CMS_PORT: '0' },
  { CMS_PORT: '70000' },
  { SITE_PORT: '43 21' },
  { CMS_PORT: '4321' },
  { SITE_URL: 'xiezou.example' },
  { CMS_URL: 'ftp://xiezou.example' },
  { DATABASE_URL: 'postgres://localhost' },
])('settings that cannot be meant are refused: %j', (env) => {
  expect(() => readSettings('/repository', env)).toThrow(Refusal)
})

test('.env stands behind the environment, and an empty value counts as none', () => {
  fs.writeFileSync(path.join(folder, '.env'), 'CMS_PORT=1\nSITE_PORT=2\nADMIN_EMAIL=\n')
  expect(loadEnvironment(folder, { CMS_PORT: '3', SITE_PORT: '', HOME: '/h' })).toEqual({
    CMS_PORT: '3',
    SITE_PORT: '2',
    HOME: '/h',
  })
})
