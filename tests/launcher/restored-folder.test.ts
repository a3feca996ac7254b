import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { exchange, finishRestore, makeRestoring } from '../../scripts/lib/restored-folder.mjs'

let place: string
let dataDir: string

beforeEach(() => {
  place = fs.mkdtempSync(path.join(os.tmpdir(), 'xiezou-restored-'))
  dataDir = path.join(place, 'data')
})
afterEach(() => {
  fs.rmSync(place, { recursive: true })
})

const fill = (folder: string, what: string): void => {
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, 'what'), what)
}
const held = (folder: string): string => fs.readFileSync(path.join(folder, 'what'), 'utf8')

const restoreNew = (): string => {
  const restoring = makeRestoring(dataDir)
  fill(restoring, 'new')
  return restoring
}

test('what was there is put aside, whole', () => {
  fill(dataDir, 'old')
  const aside = exchange(restoreNew(), dataDir)
  expect(held(dataDir)).toBe('new')
  expect(held(aside ?? '')).toBe('old')
})

test('where nothing was there, nothing is put aside', () => {
  expect(exchange(restoreNew(), dataDir)).toBe(undefined)
  expect(fs.readdirSync(place)).toEqual(['data'])
})

test('killed before the old was put aside, the old is what is left, and a later restore still works', () => {
  fill(dataDir, 'old')
  fs.renameSync(restoreNew(), `${dataDir}.restored`)
  finishRestore(dataDir)
  expect(held(dataDir)).toBe('old')
  exchange(restoreNew(), dataDir)
  expect(held(dataDir)).toBe('new')
})

test('killed after the old was put aside, the next command puts the new in place', () => {
  fill(dataDir, 'old')
  fs.renameSync(restoreNew(), `${dataDir}.restored`)
  fs.renameSync(dataDir, `${dataDir}.before-2026`)
  finishRestore(dataDir)
  expect(held(dataDir)).toBe('new')
  expect(held(`${dataDir}.before-2026`)).toBe('old')
})

/** A folder as a restore of a process leaves it that was killed. */
const leftBy = (pid: number): string => {
  const left = restoreNew()
  fs.writeFileSync(path.join(left, '.made-by-xiezou-restore'), String(pid))
  return left
}

test('what a killed restore had unpacked is cleared away, what a running one unpacks is not', () => {
  const { pid } = spawnSync('true')
  leftBy(pid)
  const running = restoreNew()
  finishRestore(dataDir)
  expect(fs.readdirSync(place)).toEqual([path.basename(running)])
})

test('nothing of a restore is left in the folder that it put in place', () => {
  exchange(restoreNew(), dataDir)
  expect(fs.readdirSync(dataDir)).toEqual(['what'])
  fs.renameSync(restoreNew(), `${dataDir}.restored`)
  fs.rmSync(dataDir, { recursive: true })
  finishRestore(dataDir)
  expect(fs.readdirSync(dataDir)).toEqual(['what'])
})

const { pid: gone } = spawnSync('true')

test.each([
  'restoring-2024notes',
  'restoring-',
  'restoring-notes',
  `restoring-${gone}`,
  `restoring-${gone}-abcdef`,
  'restored',
  'restored-photos',
  'before-2024',
])('a folder %s of the owner’s is left as it is, and is no installation', (name) => {
  const own = `${dataDir}.${name}`
  fill(own, 'own')
  finishRestore(dataDir)
  expect(held(own)).toBe('own')
  expect(fs.existsSync(dataDir)).toBe(false)
})

test('where the owner has a folder of the name that a restore needs, it is refused in words', () => {
  fill(`${dataDir}.restored`, 'own')
  expect(() => makeRestoring(dataDir)).toThrow('不是恢复时留下的，请先把它移开或改名')
  expect(fs.readdirSync(place)).toEqual(['data.restored'])
})

test('a link of the owner’s to a folder with the mark of a restore is left, and so is what it leads to', () => {
  const left = leftBy(gone)
  const elsewhere = path.join(place, 'elsewhere')
  fs.renameSync(left, elsewhere)
  fs.symlinkSync(elsewhere, `${dataDir}.restoring-${gone}-link`)
  finishRestore(dataDir)
  expect(fs.readdirSync(place).sort()).toEqual([`data.restoring-${gone}-link`, 'elsewhere'])
})

test('two restores in one second put two installations aside', () => {
  vi.useFakeTimers({ now: new Date('2026-01-01T00:00:00Z') })
  fill(dataDir, 'first')
  exchange(restoreNew(), dataDir)
  const aside = exchange(restoreNew(), dataDir)
  vi.useRealTimers()
  expect([held(`${dataDir}.before-2026-01-01T000000`), held(aside ?? '')]).toEqual(['first', 'new'])
})
