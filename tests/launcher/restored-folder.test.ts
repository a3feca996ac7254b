import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
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

test('what a killed restore had unpacked is cleared away, what a running one unpacks is not', () => {
  const { pid } = spawnSync('true')
  fill(`${dataDir}.restoring-${pid}-abc`, 'half')
  const running = restoreNew()
  finishRestore(dataDir)
  expect(fs.readdirSync(place)).toEqual([path.basename(running)])
})
