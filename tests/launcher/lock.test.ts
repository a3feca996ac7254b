import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { claim, isStale } from '../../scripts/lib/lock.mjs'

let folder: string
let file: string

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xiezou-lock-'))
  file = path.join(folder, 'lock')
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

test('a free lock is claimed, refused to others, and free again after its release', () => {
  const first = claim(file)
  expect(claim(file)).toEqual({ heldBy: process.pid })
  expect(isStale(file)).toBe(false)
  if ('release' in first) first.release()
  expect(claim(file)).toMatchObject({ recovered: false })
})

test('the lock of a process that is gone is taken over', async () => {
  const child = spawn(process.execPath, ['-e', ''])
  fs.writeFileSync(file, JSON.stringify({ pid: child.pid, started: '1' }))
  await once(child, 'exit')
  expect(isStale(file)).toBe(true)
  expect(claim(file)).toMatchObject({ recovered: true })
})

test('a process that only happens to have the number of an earlier one holds nothing', () => {
  fs.writeFileSync(file, JSON.stringify({ pid: process.pid, started: 'at another time' }))
  expect(claim(file)).toMatchObject({ recovered: true })
})

test('a lock file with nothing readable in it is taken over', () => {
  fs.writeFileSync(file, '{"pid":')
  expect(claim(file)).toMatchObject({ recovered: true })
})

test('a claim leaves nothing but the lock', () => {
  claim(file)
  claim(file)
  expect(fs.readdirSync(folder)).toEqual(['lock'])
})
